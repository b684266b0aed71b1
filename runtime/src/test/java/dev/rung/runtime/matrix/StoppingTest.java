package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Cut;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that is to stop ends within two seconds, whatever it waits for. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class StoppingTest {

    @Test
    void in_a_statement(TestDatabase db) throws Exception {
        try (var run =
                StoppableRun.of(Stopped.migrator(db, TestCatalog.tables(1).with(Stopped.ASLEEP))::migrate)) {
            Stopped.awaitSleep(db);
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
        }
        Stopped.assertNothingLeft(db);
        assertThat(db.queryStrings("select outcome from rung_history where version = 2"))
                .containsExactly("FAILED");
    }

    @Test
    void while_it_waits_for_its_turn(TestDatabase db) throws Exception {
        try (var paused = PausedRun.inTheFifthOfTen(db.dataSource());
                var run = StoppableRun.of(Stopped.migrator(db, new TestCatalogs.Ten().get())::migrate)) {
            Thread.sleep(300);
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.WAIT_INTERRUPTED);
            assertThat(paused.isPaused()).isTrue();
        }
    }

    @Test
    void while_a_statement_waits_for_a_lock(TestDatabase db) throws Exception {
        db.execute("create schema other create table busy (id int)");
        var alter = Rung.of(2, "alter").up("alter table other.busy add column n int");
        var migrator = Stopped.builder(db, TestCatalog.tables(1).with(alter))
                .lockTimeout(Duration.ofMinutes(1))
                .build();
        try (var reader = ConcurrentSessions.reading(db);
                var run = StoppableRun.of(migrator::migrate)) {
            Await.until("it waits", Await.LONG, () -> Stopped.waitersForLocks(db), count -> count == 1);
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
            reader.rollback();
        }
        Stopped.assertNothingLeft(db);
    }

    @Test
    void in_the_pause_between_two_tries(TestDatabase db) throws Exception {
        db.execute("create schema other create table busy (id int)");
        var tries = new CountDownLatch(6);
        var alter = Rung.of(2, "alter").up(work -> {
            tries.countDown();
            work.execute("alter table other.busy add column n int");
        });
        var migrator = Stopped.builder(db, TestCatalog.tables(1).with(alter))
                .lockTimeout(Duration.ofMillis(10))
                .build();
        try (var reader = ConcurrentSessions.reading(db);
                var run = StoppableRun.of(migrator::migrate)) {
            tries.await();
            Thread.sleep(200);
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
            reader.rollback();
        }
        Stopped.assertNothingLeft(db);
    }

    @Test
    @Scenario(id = "Q9")
    void in_the_row_of_a_failure(TestDatabase db, TestReporter reporter) throws Exception {
        try (var other = db.dataSource().getConnection()) {
            other.setAutoCommit(false);
            var fails = Rung.of(2, "fails").up(work -> {
                ConcurrentSessions.execute(other, "lock table rung_history in exclusive mode");
                work.execute("select 1 / 0");
            });
            try (var run =
                    StoppableRun.of(Stopped.migrator(db, TestCatalog.tables(1).with(fails))::migrate)) {
                Await.until("it waits", Await.LONG, () -> Stopped.waitersForLocks(db), count -> count == 1);
                var end = run.interrupted();
                assertThat(end.thrown())
                        .isInstanceOf(MigrationFailedException.class)
                        .hasMessageContaining("V1");
                reporter.publishEntry(
                        Scenario.OBSERVED,
                        "the row of a failure waits for a lock: over after %d ms"
                                .formatted(end.took().toMillis()));
            }
            other.rollback();
        }
        Stopped.assertNothingLeft(db);
        assertThat(Stopped.applied(db)).isEqualTo(1);
    }

    @Test
    void while_the_history_is_created(TestDatabase db) throws Exception {
        try (var other = db.dataSource().getConnection()) {
            other.setAutoCommit(false);
            ConcurrentSessions.execute(other, "create table rung_history (id int)");
            try (var run = StoppableRun.of(Stopped.migrator(db, TestCatalog.tables(1))::migrate)) {
                Await.until("it waits", Await.LONG, () -> Stopped.waitersForLocks(db), count -> count == 1);
                assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
            }
            other.rollback();
        }
        Stopped.assertNothingLeft(db);
    }

    @Test
    void while_the_outcome_of_a_commit_is_looked_up(TestDatabase db) throws Exception {
        try (var proxy = WireProxy.before(db);
                var holder = db.dataSource().getConnection()) {
            Stopped.migrator(db, TestCatalog.tables(1)).migrate();
            var cut = Rung.of(2, "cut").up(work -> {
                holdTheLockNext(holder);
                Await.until("another waits for the lock", Await.LONG, () -> waitersForTheLock(db), count -> count == 1);
                proxy.cut(Cut.AFTER_COMMIT);
            });
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(TestCatalog.tables(1).with(cut))
                    .build();
            try (var run = StoppableRun.of(migrator::migrate)) {
                Await.until("the look-up waits", Await.LONG, () -> holdersOfTheLock(db), count -> count == 1);
                Thread.sleep(500);
                assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            }
        }
        assertThat(Stopped.applied(db)).isEqualTo(2);
    }

    /** Waits in another thread for the lock that the run has, and keeps it. */
    private static void holdTheLockNext(Connection holder) {
        var thread = new Thread(() -> {
            try {
                ConcurrentSessions.execute(holder, """
                        select pg_advisory_lock(classid::bigint << 32 | objid::bigint)
                        from pg_locks where locktype = 'advisory'""");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static long waitersForTheLock(TestDatabase db) {
        return db.queryLong("select count(*) from pg_locks where locktype = 'advisory' and not granted");
    }

    private static long holdersOfTheLock(TestDatabase db) {
        return db.queryLong("""
                select count(*) from pg_locks l join pg_stat_activity a using (pid) where locktype = 'advisory' and granted
                and a.query like '%pg_advisory_lock%classid%' and a.state = 'idle'""");
    }
}
