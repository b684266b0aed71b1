package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.snapshot.DatabaseObjectKind;
import dev.rung.runtime.snapshot.SchemaDifference;
import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What must hold after every scenario, whatever happened in it. Migration {@code n} creates table {@code t_n}
 * and a row in {@code proof}, as those of {@link TestCatalog#tables} do.
 *
 * @param schema where the tables and the history are
 */
record Oracle(TestDatabase db, TestCatalog catalog, String schema) {

    /** On an idle machine it is milliseconds, or the two seconds after which a server looks for its client. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Oracle(TestDatabase db, TestCatalog catalog) {
        this(db, catalog, "public");
    }

    /** Checks everything there is to check about a database, then runs what was left undone and checks that. */
    void holds(ChildProcess... processes) {
        leavesNothingOpen();
        agrees();
        keepsSecrets(List.of(processes));
        plainRerunEndsWell();
    }

    /** Checks that history and effects agree, with the migrations {@code 1..count} applied. */
    void applied(long count) {
        assertThat(history()).isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
        agrees();
    }

    /** Returns the versions that the history says are applied. */
    List<Long> history() {
        if (isMissing("rung_history")) {
            return List.of();
        }
        return longs("""
                select version from (select distinct on (version) version, direction from %s.rung_history
                where outcome = 'DONE' order by version, seq desc) last where direction = 'UP' order by version""".formatted(schema));
    }

    /** Checks that history and effects agree, without a gap. */
    void agrees() {
        assertThat(proofs()).as("O1: effects, each once").isEqualTo(history());
        assertThat(tables()).as("O1: tables").isEqualTo(history());
        assertThat(history())
                .as("O2: a prefix")
                .isEqualTo(catalog.rungs().stream()
                        .map(rung -> rung.version())
                        .limit(history().size())
                        .toList());
    }

    /** Waits until no session is connected, and checks that no lock of them is left. */
    void leavesNothingOpen() {
        Await.until("O6: no session of ours", PATIENCE, () -> db.facts().everySession(), List::isEmpty);
        Await.until("O3: no advisory lock", PATIENCE, () -> db.facts().advisoryLocks(), List::isEmpty);
        if (!db.facts().invalidIndexes().isEmpty()) {
            assertThat(migrator(db).status().in(MigrationState.INTERRUPTED))
                    .as("O4: who made %s", db.facts().invalidIndexes())
                    .isNotEmpty();
        }
        assertThat(db.facts().serverLog().orElse(List.of()))
                .as("O8")
                .noneMatch(line -> line.contains("deadlock detected"));
    }

    private void keepsSecrets(List<ChildProcess> processes) {
        if (db.password() == null) {
            return;
        }
        for (var process : processes) {
            assertThat(process.lines()).as("O7").noneMatch(line -> line.contains(db.password()));
        }
        if (!isMissing("rung_history")) {
            assertThat(db.queryStrings("select row::text from %s.rung_history row".formatted(schema)))
                    .as("O7")
                    .noneMatch(row -> row.contains(db.password()));
        }
    }

    private void plainRerunEndsWell() {
        migrator(db).migrate();
        applied(catalog.rungs().size());
        try (var undisturbed = db.createBeside()) {
            migrator(undisturbed).migrate();
            assertThat(undisturbed.snapshot().diff(db.snapshot()).differences())
                    .as("O5")
                    .allMatch(Oracle::isNotOfTheMigrations);
        }
    }

    /** Some scenarios have a role of their own, some a database that came with its server. */
    private static boolean isNotOfTheMigrations(SchemaDifference difference) {
        return difference.id().kind() == DatabaseObjectKind.DATABASE
                || (difference instanceof SchemaDifference.Changed changed
                        && (changed.property().equals("owner")
                                || changed.property().startsWith("grants to ")));
    }

    /** Returns a migrator of these migrations for a database, which trusts the role that migrated there. */
    Migrator migrator(TestDatabase database) {
        var builder = Migrator.builder(database.dataSource()).catalogs(catalog).schema(schema);
        database.queryStrings(
                        "select tableowner from pg_tables where schemaname = ? and tablename = 'rung_history'", schema)
                .forEach(builder::historyOwner);
        return builder.build();
    }

    /** Returns the versions that say of themselves that they ran, as often as they did. */
    List<Long> proofs() {
        return isMissing("proof") ? List.of() : longs("select n from %s.proof order by n".formatted(schema));
    }

    private List<Long> tables() {
        return longs("""
                select substr(tablename, 3)::int from pg_tables where schemaname = '%s' and tablename ~ '^t_[0-9]+$'
                order by 1""".formatted(schema));
    }

    private List<Long> longs(String sql) {
        return db.queryStrings(sql).stream().map(Long::valueOf).toList();
    }

    private boolean isMissing(String table) {
        return db.queryStrings("select from pg_tables where schemaname = ? and tablename = ?", schema, table)
                .isEmpty();
    }
}
