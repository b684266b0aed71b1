package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.internal.session.LockMode;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class OutsideTransactionTest {

    private static final Version INDEX = new Version(2);

    private static final String HISTORY =
            "select seq, version, direction, outcome, statement, reason from rung_history order by seq";

    private static final TestCatalog UNIQUE = TestCatalog.tables(1)
            .with(Rung.of(2, "unique")
                    .up("create unique index concurrently t_1_id on t_1 (id)")
                    .down("drop index concurrently t_1_id")
                    .outsideTransaction());

    @Test
    void builds_an_index_concurrently_and_drops_it_again(TestDatabase db) {
        var migrator = migrator(db, UNIQUE);

        assertThat(migrator.migrate().applied()).hasSize(2);
        assertThat(migrator.isUpToDate()).isTrue();
        assertThat(migrator.rollback(Target.steps(1)).rolledBack()).containsExactly(INDEX);
        assertThat(db.queryStrings(HISTORY))
                .containsExactly("1|1|UP|DONE|0|null", "2|2|UP|DONE|1|null", "3|2|DOWN|DONE|1|null");
    }

    @Test
    void a_failure_is_an_interruption_that_nothing_else_runs_over(TestDatabase db) {
        interrupted(db);
        var edited = UNIQUE.rungs().get(1).checksum("rung1:edited");
        var migrator = migrator(db, UNIQUE.with(edited));

        var refused = assertThrows(ValidationFailedException.class, migrator::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(refused.getMessage())
                .startsWith(
                        "[RUNG-306] V2 unique was interrupted on the way up, outside a transaction, at statement 1: "
                                + "ERROR: could not create unique index \"t_1_id\"")
                .contains("; its class was changed since, or has no checksum")
                .contains("then say which: resolve(new Version(2), Resolution.APPLIED or NOT_APPLIED, \"why\")");
        assertThat(migrator.status().in(MigrationState.INTERRUPTED)).hasSize(1);
        assertThat(migrator.isUpToDate()).isFalse();
        assertThrows(ValidationFailedException.class, () -> migrator.rollback(Target.steps(1)));
        assertThat(db.queryStrings(HISTORY)).containsExactly("1|1|UP|DONE|0|null", "2|2|UP|FAILED|1|null");
    }

    @Test
    void an_interruption_that_was_undone_by_hand_is_pending_again(TestDatabase db) {
        var migrator = interrupted(db);
        db.execute("drop index t_1_id; delete from t_1");

        migrator.resolve(INDEX, Resolution.NOT_APPLIED, "dropped the invalid index");

        assertThat(migrator.status().in(MigrationState.PENDING)).hasSize(1);
        assertThat(migrator.migrate().applied()).containsExactly(INDEX);
        assertThat(db.queryStrings(HISTORY))
                .endsWith("3|2|DOWN|DONE|0|dropped the invalid index", "4|2|UP|DONE|1|null");
        assertThat(db.facts().invalidIndexes()).isEmpty();
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void an_interruption_that_was_finished_by_hand_counts_as_applied(TestDatabase db) {
        var migrator = interrupted(db);
        db.execute("delete from t_1; reindex index t_1_id");

        migrator.resolve(INDEX, Resolution.APPLIED, "removed the duplicates, built the index anew");

        assertThat(migrator.isUpToDate()).isTrue();
        assertThat(migrator.migrate().results()).isEmpty();
    }

    @Test
    void only_an_interruption_can_be_resolved(TestDatabase db) {
        var migrator = migrator(db, UNIQUE);
        migrator.migrate();

        var refused = assertThrows(
                InvalidTargetException.class, () -> migrator.resolve(INDEX, Resolution.APPLIED, "to be sure"));

        assertThat(refused.code()).isEqualTo(ErrorCode.NOTHING_TO_RESOLVE);
        assertThat(db.queryLong("select count(*) from rung_history")).isEqualTo(2);
    }

    @Test
    void a_killed_process_leaves_a_row_that_says_how_far_it_came(TestDatabase db) throws Exception {
        var catalogs = Starter.TestCatalogs.ENDLESS_OUTSIDE;
        killAsleep(db, catalogs);
        var migrator = Starter.migrator(db.dataSource(), catalogs, LockMode.ADVISORY);

        assertThat(db.queryStrings("select version, outcome, statement from app.rung_history order by seq"))
                .containsExactly("1|DONE|0", "2|RUNNING|2");
        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining(
                        "statement 2 was interrupted, and may be done, or half done: select pg_sleep(600)")
                .hasMessageContaining("Fix      : finish or undo by hand what V2 did, then say which: resolve(");
        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
        assertThat(assertThrows(ValidationFailedException.class, migrator::validate))
                .hasMessageContaining(
                        "V2 outside was interrupted on the way up, outside a transaction, at statement 2");

        db.execute("drop table app.half");
        migrator.resolve(INDEX, Resolution.NOT_APPLIED, "the node was drained");
        assertThat(db.queryStrings("select version, direction, outcome from app.rung_history order by seq"))
                .containsExactly("1|UP|DONE", "2|UP|FAILED", "2|UP|FAILED", "2|UP|FAILED", "2|DOWN|DONE");
    }

    @Test
    void a_failure_before_the_first_statement_leaves_nothing_to_resolve(TestDatabase db) {
        var catalog = TestCatalog.of(Rung.of(1, "thinks first")
                .up(migration -> {
                    throw new IllegalStateException("no configuration");
                })
                .outsideTransaction());

        var failure = assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("nothing of V1 is left");
        assertThat(migrator(db, catalog).status().in(MigrationState.PENDING)).hasSize(1);
    }

    @Test
    void a_first_statement_that_is_refused_leaves_nothing_to_resolve(TestDatabase db) {
        var typo = Rung.of(1, "typo").outsideTransaction().up("create tabel t (id int)");
        var corrected = typo.up("create table t (id int)").checksum("rung1:corrected");

        var failure = assertThrows(MigrationFailedException.class, migrator(db, TestCatalog.of(typo))::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessageContaining("nothing of V1 is left")
                .hasMessageContaining("correct the migration, then run again; nothing has to be repaired");
        assertThat(migrator(db, TestCatalog.of(corrected)).migrate().applied()).containsExactly(new Version(1));
    }

    @Test
    void may_have_transactions_of_its_own_but_must_end_them(TestDatabase db) {
        var own = Rung.of(1, "batches").outsideTransaction();
        var ended = TestCatalog.of(own.up(migration -> {
            migration.connection().setAutoCommit(false);
            migration.execute("create table t (id int)");
            migration.connection().commit();
            migration.connection().setAutoCommit(true);
        }));
        var open = TestCatalog.of(Rung.of(2, "forgets").outsideTransaction().up(migration -> {
            migration.connection().setAutoCommit(false);
            migration.execute("insert into t values (1)");
        }));

        migrator(db, ended).migrate();
        var failure = assertThrows(
                MigrationFailedException.class,
                migrator(db, ended.with(open.rungs().get(0)))::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessageContaining("left a transaction of its own open")
                .hasMessageContaining("nothing of V2 is left");
        assertThat(db.queryLong("select count(*) from t")).isZero();
    }

    @Test
    void a_concurrent_index_waits_for_old_transactions_beyond_the_lock_timeout(TestDatabase db) throws Exception {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(UNIQUE)
                .lockTimeout(Duration.ofMillis(100))
                .build();
        migrator.migrate(Target.steps(1));
        var thread = Executors.newSingleThreadExecutor();
        try (var log = new CapturedLog();
                var old = db.dataSource().getConnection();
                var statement = old.createStatement()) {
            old.setAutoCommit(false);
            statement.execute("insert into t_1 values (1)");
            var report = thread.submit(() -> migrator.migrate());
            Thread.sleep(600);
            assertThat(report.isDone()).isFalse();
            old.commit();

            assertThat(report.get().applied()).containsExactly(INDEX);
            assertThat(log.lines()).as("it is built once").noneMatch(line -> line.contains("the next one comes"));
        } finally {
            thread.shutdownNow();
        }
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    /** Runs the migrations of {@code catalogs} in a process that is killed as soon as it sleeps in its last statement. */
    private static void killAsleep(TestDatabase db, Starter.TestCatalogs catalogs) throws InterruptedException {
        db.execute("create table go ()");
        try (var process = ChildProcess.start(
                Map.of(Starter.PASSWORD, db.password()),
                Starter.class,
                catalogs.name(),
                "ADVISORY",
                db.url(),
                db.user())) {
            process.awaitLine("ready", Duration.ofMinutes(1));
            while (db.facts().sessions("starter").stream()
                    .noneMatch(session -> session.query().contains("pg_sleep(600)"))) {
                Thread.sleep(10);
            }
            process.kill();
        }
    }

    private static Migrator interrupted(TestDatabase db) {
        var migrator = migrator(db, UNIQUE);
        migrator.migrate(Target.steps(1));
        db.execute("insert into t_1 values (1), (1)");

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
        assertThat(failure)
                .hasMessageContaining(
                        "what it did before statement 1 stays, and so does the INVALID index public.t_1_id");
        assertThat(db.facts().invalidIndexes()).hasSize(1);
        return migrator;
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
