package dev.rung.runtime.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.Failure;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Resumption.Stop;
import dev.rung.runtime.model.Run;
import dev.rung.runtime.model.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an interrupted migration continues, from its rows alone: {@code outcome statement [sqlstate]}, oldest first. */
class InterruptionTest {

    private static final Version VERSION = new Version(7);
    private static final Run RUN = new Run(UUID.randomUUID(), "user", "host", "application", "tool");

    @ParameterizedTest
    @CsvSource({
        "RUNNING 0, 1, BEFORE",
        "RUNNING 2, 2, UNDER_WAY",
        "FAILED 2 42P01, 2, FAILED",
        "FAILED 2, 2, BEFORE",
        "FAILED 2 42P01; RUNNING 0, 2, FAILED",
        "FAILED 2 42P01; FAILED 2, 2, FAILED",
        "FAILED 2; FAILED 2 42P01, 2, FAILED",
        "RUNNING 2; FAILED 2, 2, UNDER_WAY",
        "RUNNING 2; FAILED 2 42P01, 2, UNDER_WAY",
        "RUNNING 2; FAILED 3 42P01, 3, FAILED",
        "FAILED 3 42P01; RUNNING 2, 3, FAILED",
        "DONE 9; FAILED 2, 2, BEFORE",
        "FAILED 9; DONE 9; RUNNING 2, 2, UNDER_WAY"
    })
    void resumes_where_it_came_farthest_with_all_uncertainty_about_it(String rows, int statement, Stop stop) {
        assertThat(resumption(rows, Direction.UP))
                .map(resumption -> resumption.statement() + " " + resumption.stop())
                .contains(statement + " " + stop);
    }

    @Test
    void resumes_in_its_own_direction_only() {
        assertThat(resumption("RUNNING 2", Direction.DOWN)).isEmpty();
    }

    @Test
    void resumes_with_the_same_class_only() {
        var edited = interruption("FAILED 2 42P01", entry("rung1:b", TransactionMode.NON_TRANSACTIONAL));
        var unverified = interruption("FAILED 2 42P01", entry("unverified", TransactionMode.NON_TRANSACTIONAL));
        var missing = new Interruption(Optional.empty(), edited.attempts());

        assertThat(List.of(edited, unverified, missing))
                .allSatisfy(interruption ->
                        assertThat(interruption.resumption(Direction.UP)).isEmpty());
    }

    @Test
    void a_transaction_that_was_ended_by_the_migration_is_not_resumed() {
        var transactional = interruption("FAILED 1 2D000", entry("rung1:a", TransactionMode.TRANSACTIONAL));

        assertThat(transactional.resumption(Direction.UP)).isEmpty();
    }

    @Test
    void a_derived_one_resumes_at_its_part() {
        var derived = new CatalogEntry(
                7, "fast", "test.V0007", "rung1:a", TransactionMode.TRANSACTIONAL, MigrationKind.AUTO_REVERSIBLE);

        assertThat(interruption("RUNNING 2", derived).resumption(Direction.UP))
                .hasValueSatisfying(
                        resumption -> assertThat(resumption.statement()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table t (id int)            | RUNS | REFUSED",
                "insert into t values (1)           | RUNS | REFUSED",
                "select f()                         | RUNS | REFUSED",
                "call p()                           | REFUSED | REFUSED",
                "do 'begin end'                     | REFUSED | REFUSED",
                "vacuum t                           | RUNS | RUNS",
                "analyze                            | RUNS | RUNS",
                "create index concurrently i on t (a) | DEPENDS_ON_CATALOG | DEPENDS_ON_CATALOG",
                "create index concurrently on t (a) | REFUSED | REFUSED",
                "drop index concurrently i          | DEPENDS_ON_CATALOG | DEPENDS_ON_CATALOG",
                "reindex index concurrently i       | DEPENDS_ON_CATALOG | DEPENDS_ON_CATALOG",
                "reindex table concurrently t       | DEPENDS_ON_CATALOG | DEPENDS_ON_CATALOG",
                "reindex schema concurrently s      | REFUSED | REFUSED",
                "alter table t detach partition p concurrently | DEPENDS_ON_CATALOG | DEPENDS_ON_CATALOG"
            })
    void whether_a_statement_runs_again_depends_on_what_it_is(String sql, Repetition failed, Repetition underWay) {
        var statement = SqlScript.split(sql).get(0);

        assertThat(Repetition.of(Stop.FAILED, statement)).isEqualTo(failed);
        assertThat(Repetition.of(Stop.UNDER_WAY, statement)).isEqualTo(underWay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call p()", "create index concurrently i on t (a)", "create table t (id int)"})
    void what_had_not_begun_runs(String sql) {
        assertThat(Repetition.of(Stop.BEFORE, SqlScript.split(sql).get(0))).isEqualTo(Repetition.RUNS);
    }

    private static Optional<Resumption> resumption(String rows, Direction direction) {
        return interruption(rows, entry("rung1:a", TransactionMode.NON_TRANSACTIONAL))
                .resumption(direction);
    }

    private static Interruption interruption(String rows, CatalogEntry entry) {
        var texts = rows.split("; ", -1);
        var history = new History(IntStream.range(0, texts.length)
                .mapToObj(i -> row(i + 1, texts[i].split(" ", -1)))
                .toList());
        return Interruption.of(
                new MigrationStatus(VERSION, MigrationState.INTERRUPTED, Optional.of(entry), Optional.empty()),
                history);
    }

    private static HistoryRow row(int seq, String... parts) {
        var outcome = Outcome.valueOf(parts[0]);
        var failure = Optional.of(new Failure("why", parts.length > 2 ? parts[2] : ""))
                .filter(why -> outcome == Outcome.FAILED);
        return new HistoryRow(
                seq,
                EntryKind.MIGRATION,
                VERSION,
                "fast",
                Direction.UP,
                outcome,
                "rung1:a",
                Fingerprint.EMPTY,
                Integer.parseInt(parts[1]),
                Instant.EPOCH,
                Optional.empty(),
                failure,
                Optional.empty(),
                List.of(),
                RUN);
    }

    private static CatalogEntry entry(String checksum, TransactionMode mode) {
        return new CatalogEntry(7, "fast", "test.V0007", checksum, mode, MigrationKind.REVERSIBLE);
    }
}
