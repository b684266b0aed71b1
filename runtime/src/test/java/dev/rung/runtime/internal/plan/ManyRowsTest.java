package dev.rung.runtime.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan from the few rows that are read is equal to the one from all of them. */
@ExtendWith(FreshDatabase.class)
class ManyRowsTest {

    private static final int VERSIONS = 60;

    /**
     * Rows of any outcome in any order: more than a run can leave, and far more than are always read. Half of the versions
     * are in old rows alone.
     */
    private static final String RANDOM_ROWS = """
            select setseed(%s);
            insert into rung_history (seq, version, description, direction, outcome, checksum, state, statement, sqlstate, error,
            acted, run_id, database_user, host, application, tool)
            select seq, 1 + floor(random() * %d / case when seq > 1000 then 2 else 1 end), 'random', (array['UP', 'UP', 'DOWN'])[1 + floor(random() * 3)::int],
            outcome, 'rung1:' || floor(random() * 1.1), 'rung1:' || seq,
            floor(random() * 3), case when outcome = 'FAILED' then (array['', '42P01'])[1 + floor(random() * 2)::int] end,
            case when outcome = 'FAILED' then 'why' end,
            case when random() < 0.3 then 'relation t_' || floor(random() * 4) end,
            gen_random_uuid(), 'user', 'host', 'application', 'rung'
            from (select seq, (array['DONE', 'FAILED', 'FAILED', 'FAILED', 'RUNNING'])[1 + floor(random() * 5)::int] as outcome
            from generate_series(2, 4000) seq) s""";

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8})
    void the_rows_that_are_read_decide_what_all_rows_decide(double seed, TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .build();
        migrator.migrate();
        db.execute(RANDOM_ROWS.formatted(seed, VERSIONS));

        var read = migrator.status().history();
        var all = all(migrator);

        assertThat(all.rows()).hasSize(4_000);
        assertThat(read.rows()).hasSizeLessThan(1_000 + 30 * VERSIONS);
        assertThat(read.lastSeq()).isEqualTo(4_000);
        assertThat(read.state()).isEqualTo(all.state());
        assertThat(read.applied()).isEqualTo(all.applied());
        assertThat(read.interrupted()).isEqualTo(all.interrupted()).isNotEmpty();
        assertThat(read.ended().interrupted().keySet())
                .isEqualTo(all.ended().interrupted().keySet());
        for (int number = 1; number <= VERSIONS; number++) {
            var version = new Version(number);
            assertThat(read.acted(version)).isEqualTo(all.acted(version));
            assertThat(last(version, read)).isEqualTo(last(version, all));
            for (var direction : Direction.values()) {
                assertThat(resumption(version, read, direction)).isEqualTo(resumption(version, all, direction));
            }
        }
    }

    private static History all(Migrator migrator) {
        var rows = new ArrayList<HistoryRow>();
        migrator.readHistory(rows::add);
        return new History(rows);
    }

    private static Optional<HistoryRow> last(Version version, History history) {
        return history.rows().stream()
                .filter(row -> row.version().equals(version))
                .reduce((before, after) -> after);
    }

    private static Optional<Resumption> resumption(Version version, History history, Direction direction) {
        if (!history.interrupted().containsKey(version)) {
            return Optional.empty();
        }
        var entry = new CatalogEntry(
                version.number(),
                "random",
                "test.V",
                "rung1:0",
                TransactionMode.NON_TRANSACTIONAL,
                MigrationKind.REVERSIBLE);
        var status = new MigrationStatus(version, MigrationState.INTERRUPTED, Optional.of(entry), Optional.empty());
        return Interruption.of(status, history).resumption(direction);
    }
}
