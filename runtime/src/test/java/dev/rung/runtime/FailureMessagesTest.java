package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** The whole text of the errors of a run; what they do to a database is tested elsewhere. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class FailureMessagesTest {

    @Test
    void drifted_missing_and_out_of_order_at_once(TestDatabase db) {
        migrator(db, TestCatalog.tables(4).without(2)).migrate();
        var edited = TestCatalog.tables(4).without(3).with(TestCatalog.table(1).checksum("rung1:edited"));

        assertMessage("drifted", ErrorCode.DRIFTED, db, migrator(db, edited)::migrate);
    }

    @Test
    void missing(TestDatabase db) {
        migrator(db, TestCatalog.tables(2)).migrate();

        assertMessage(
                "missing",
                ErrorCode.MISSING,
                db,
                migrator(db, TestCatalog.tables(2).without(1))::migrate);
    }

    @Test
    void out_of_order(TestDatabase db) {
        migrator(db, TestCatalog.tables(3).without(2)).migrate();

        assertMessage("out-of-order", ErrorCode.OUT_OF_ORDER, db, migrator(db, TestCatalog.tables(3))::migrate);
    }

    @Test
    void irreversible(TestDatabase db) {
        var migrator =
                migrator(db, TestCatalog.tables(2).with(TestCatalog.table(2).forwardOnly("the old column is gone")));
        migrator.migrate();

        assertMessage("irreversible", ErrorCode.IRREVERSIBLE, db, () -> migrator.rollback(Target.steps(2)));
    }

    @Test
    void outside_a_transaction(TestDatabase db) {
        var rung = Rung.of(2, "fast search").outsideTransaction().up(work -> {
            work.execute("create index concurrently t_1_id on t_1 (id)");
            work.execute("create index concurrently t_1_id on t_1 (id)");
        });
        var edited = TestCatalog.tables(1).with(rung.checksum("rung1:edited"));

        assertMessage(
                "migration-interrupted",
                ErrorCode.MIGRATION_INTERRUPTED,
                db,
                migrator(db, TestCatalog.tables(1).with(rung))::migrate);
        assertMessage("interrupted", ErrorCode.INTERRUPTED, db, migrator(db, edited)::migrate);
    }

    @Test
    void resume_refused(TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "fast search").outsideTransaction().up(work -> {
                    work.query("select 1", row -> row.getInt(1));
                    work.execute("create index concurrently t_1_id on t_1 (missing)");
                }));
        assertThrows(MigratorException.class, migrator(db, catalog)::migrate);

        assertMessage("resume-refused", ErrorCode.MIGRATION_INTERRUPTED, db, migrator(db, catalog)::migrate);
    }

    @Test
    void invalid_index(TestDatabase db) {
        migrator(db, TestCatalog.tables(1)).migrate();
        InvalidIndex.leave(db, "t_1_id", "t_1");
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "fast search")
                        .outsideTransaction()
                        .up("create index concurrently if not exists t_1_id on t_1 (id)"));

        assertMessage("invalid-index", ErrorCode.INVALID_INDEX, db, migrator(db, catalog)::migrate);
    }

    @Test
    void stale_plan(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(3));
        var plan = migrator.plan(Target.latest());
        migrator.migrate(Target.steps(1));

        assertMessage("stale-plan", ErrorCode.STALE_PLAN, db, () -> migrator.execute(plan));
    }

    @Test
    void not_atomic(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(2).with(Rung.of(2, "fast search").outsideTransaction()))
                .transactionScope(TransactionScope.RUN)
                .build();

        assertMessage("not-atomic", ErrorCode.NOT_ATOMIC, db, migrator::migrate);
    }

    @Test
    void migration_failed(TestDatabase db) {
        var catalog = TestCatalog.tables(2).with(Rung.of(3, "refunds").up("insert into refund values (1)"));

        assertMessage("migration-failed", ErrorCode.MIGRATION_FAILED, db, migrator(db, catalog)::migrate);
    }

    @Test
    void transaction_ended(TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "commits").up(work -> work.connection().commit()));

        assertMessage("transaction-ended", ErrorCode.TRANSACTION_ENDED, db, migrator(db, catalog)::migrate);
    }

    @Test
    void transaction_ended_in_a_text_of_several_statements(TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "commits").up("alter table t_1 add a int; commit; alter table t_1 add b int"));

        assertMessage("transaction-ended", ErrorCode.TRANSACTION_ENDED, db, migrator(db, catalog)::migrate);
        assertThat(db.queryStrings("select attname from pg_attribute where attrelid = 't_1'::regclass and attnum > 0"))
                .containsExactly("id");
    }

    @Test
    void outside_a_transaction_only(TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "fast search").up("create index concurrently t_1_id on t_1 (id)"));

        assertMessage("outside-only", ErrorCode.MIGRATION_FAILED, db, migrator(db, catalog)::migrate);
    }

    @Test
    void outside_a_transaction_only_in_a_rollback(TestDatabase db) {
        var migrator = migrator(
                db,
                TestCatalog.tables(1)
                        .with(Rung.of(2, "fast search")
                                .up("create index t_1_id on t_1 (id)")
                                .down("drop index concurrently t_1_id")));
        migrator.migrate();

        assertMessage("outside-only-down", ErrorCode.MIGRATION_FAILED, db, () -> migrator.rollback(Target.steps(1)));
    }

    @Test
    void lock_timeout(TestDatabase db) {
        migrator(db, TestCatalog.tables(1)).migrate();
        var waits = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1).with(Rung.of(2, "column").up("alter table t_1 add column a int")))
                .lockTimeout(Duration.ofMillis(50))
                .lockDeadline(Duration.ZERO)
                .build();
        try (var connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table t_1");

            assertMessage("lock-timeout", ErrorCode.LOCK_TIMEOUT, db, waits::migrate);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void lock_wait_timeout(TestDatabase db) {
        var waiter = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .lockWait(Duration.ZERO)
                .build();
        var holder = TestCatalog.of(Rung.of(1, "holds").up(work -> {
            work.execute("select 'busy'");
            assertMessage("lock-wait-timeout", ErrorCode.LOCK_WAIT_TIMEOUT, db, waiter::migrate);
        }));

        migrator(db, holder).migrate();
    }

    @Test
    void wait_interrupted(TestDatabase db) {
        var waiter = migrator(db, TestCatalog.tables(1));
        var holder = TestCatalog.of(Rung.of(1, "holds")
                .up(work -> elsewhere(() -> {
                    Thread.currentThread().interrupt();
                    assertMessage("wait-interrupted", ErrorCode.WAIT_INTERRUPTED, db, waiter::migrate);
                    assertThat(Thread.interrupted()).isTrue();
                })));

        migrator(db, holder).migrate();
    }

    @Test
    void run_stopped(TestDatabase db) {
        var catalog = TestCatalog.tables(1).with(Rung.of(2, "interrupted").up(work -> {
            Thread.currentThread().interrupt();
            work.execute("select pg_sleep(60)");
        }));

        assertMessage("run-stopped", ErrorCode.RUN_STOPPED, db, migrator(db, catalog)::migrate);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void run_stopped_between_statements(TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "interrupted")
                        .up(work -> Thread.currentThread().interrupt()));

        assertMessage("run-stopped-between-statements", ErrorCode.RUN_STOPPED, db, migrator(db, catalog)::migrate);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void connection_lost(TestDatabase db) {
        var catalog =
                TestCatalog.tables(1).with(Rung.of(2, "cut off").up("select pg_terminate_backend(pg_backend_pid())"));

        assertMessage("connection-lost", ErrorCode.CONNECTION_LOST, db, migrator(db, catalog)::migrate);
    }

    @Test
    void database_failed(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .lockWait(Duration.ofMillis(50))
                .build();
        migrator.migrate();
        try (var connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table rung_history");

            assertMessage("database-failed", ErrorCode.DATABASE_FAILED, db, migrator::status);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void connection_lost_in_commit(TestDatabase db) {
        assertMessage(
                "connection-lost-in-commit", ErrorCode.CONNECTION_LOST, db, migrator(db, cutOffInCommit())::migrate);
        assertThat(migrator(db, TestCatalog.tables(2)).migrate().applied()).containsExactly(new Version(2));
    }

    @Test
    void history_changed(TestDatabase db) {
        var catalog = TestCatalog.tables(1).with(Rung.of(2, "tidies up").up("delete from rung_history"));

        assertMessage("history-changed", ErrorCode.HISTORY_CHANGED, db, migrator(db, catalog)::migrate);
    }

    @Test
    void outcome_unknown(TestDatabase db) {
        var migrator = Migrator.builder(new LimitedDataSource(2, db.dataSource()))
                .catalogs(cutOffInCommit())
                .build();

        assertMessage("outcome-unknown", ErrorCode.OUTCOME_UNKNOWN, db, migrator::migrate);
    }

    private static TestCatalog cutOffInCommit() {
        return TestCatalog.tables(1).with(Rung.of(2, "cut off").up("""
                        create function cut() returns trigger language plpgsql as
                        'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
                        create constraint trigger cut after insert on t_1 deferrable initially deferred
                        for each row execute function cut();
                        insert into t_1 values (1)"""));
    }

    private static void elsewhere(Runnable work) throws InterruptedException, ExecutionException {
        var thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(work).get();
        } finally {
            thread.shutdown();
        }
    }

    private static void assertMessage(String golden, ErrorCode code, TestDatabase db, Executable call) {
        var thrown = assertThrows(MigratorException.class, call);
        assertThat(thrown.code()).isEqualTo(code);
        GoldenErrors.assertMessage(
                golden,
                thrown,
                db.name(),
                "<database>",
                "user " + db.user(),
                "user <user>",
                "by " + db.user(),
                "by <user>",
                "host 127.0.0.1",
                "host <host>");
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
