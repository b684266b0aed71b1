package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.RunStoppedException;
import dev.rung.runtime.matrix.Ladders.ManyDerived;
import dev.rung.runtime.matrix.Ladders.TenExiting;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Cut;
import dev.rung.runtime.testing.WireProxy.Line;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is to stop ends within two seconds, whatever it waits for. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class StoppingTest {

    private static final Rung ASLEEP = Rung.of(2, "asleep").up("select pg_sleep(600)");

    @Test
    @Scenario(id = "Q5")
    void a_list_of_derived_migrations_stops_between_two(TestDatabase db, TestReporter reporter) throws Exception {
        var applied = stoppedAmongMany(db, new ManyDerived().get());
        reporter.publishEntry(
                Scenario.OBSERVED, "300 small derived migrations, interrupted: %d applied".formatted(applied));
    }

    @Test
    void migrations_in_code_stop_between_two(TestDatabase db) throws Exception {
        stoppedAmongMany(db, Ladder.tables(300));
    }

    @Test
    void steps_outside_a_transaction_stop_between_two(TestDatabase db) throws Exception {
        var ladder = Ladder.tables(1);
        for (int n = 2; n <= 300; n++) {
            ladder = ladder.with(Ladder.table(n).outsideTransaction());
        }
        stoppedAmongMany(db, ladder);
    }

    /** Interrupts a run once some are applied; returns how many were in the end. */
    private static long stoppedAmongMany(TestDatabase db, Ladder ladder) throws Exception {
        try (var run = StoppableRun.of(migrator(db, ladder)::migrate)) {
            Await.until("some are applied", Await.LONG, () -> applied(db), count -> count >= 5);
            var end = run.interrupted();
            assertThat(end.thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
            if (end.thrown() instanceof RunStoppedException stopped) {
                assertThat(stopped.report().applied()).hasSize((int) applied(db));
            }
        }
        assertThat(applied(db)).isLessThan(290);
        assertNothingLeft(db);
        return applied(db);
    }

    @Test
    void all_or_nothing_stops_between_two_and_is_rolled_back(TestDatabase db) throws Exception {
        var begun = new CountDownLatch(1);
        var ladder = new ManyDerived().get().with(Rung.of(1, "begun").up(work -> begun.countDown()));
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(ladder)
                .transactionScope(TransactionScope.RUN)
                .build();
        try (var run = StoppableRun.of(migrator::migrate)) {
            begun.await();
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
        }
        assertThat(applied(db)).isZero();
    }

    @Test
    void the_message(TestDatabase db) {
        var ladder = Ladder.tables(3).with(Rung.of(2, "t 2").up(work -> work.execute("create table t_2 (id int)")));
        var migrator = Migrator.builder(db.dataSource()).catalogs(ladder).build();
        migrator.migrate(Target.upTo(2));
        Thread.currentThread().interrupt();

        var stopped = assertThrows(RunStoppedException.class, migrator::migrate);

        assertThat(Thread.interrupted()).isTrue();
        GoldenErrors.assertMessage("run-stopped-between", stopped);
    }

    @Test
    @Scenario(id = "Q5")
    void a_process_that_is_asked_to_end_among_many_derived_migrations(TestDatabase db, TestReporter reporter)
            throws Exception {
        try (var process = Climb.up(ManyDerived.class).start(db)) {
            Await.until("some are applied", Await.LONG, () -> applied(db), count -> count >= 5);
            process.terminate();
            assertThat(process.await(Duration.ofSeconds(5))).isNotZero();
        }
        assertThat(applied(db)).isLessThan(290);
        assertNothingLeft(db);
        reporter.publishEntry(
                Scenario.OBSERVED, "300 small derived migrations, SIGTERM: %d applied".formatted(applied(db)));
    }

    @Test
    @Scenario(id = "Q6")
    void a_migration_that_ends_the_virtual_machine(TestDatabase db, TestReporter reporter) throws Exception {
        try (var process = Climb.up(TenExiting.class).start(db)) {
            process.awaitLine("exits", Await.LONG);
            var start = System.nanoTime();
            assertThat(process.await(Await.LONG)).isEqualTo(3);
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isLessThan(StoppableRun.SOON);
            reporter.publishEntry(Scenario.OBSERVED, "System.exit in V5: gone after %d ms".formatted(took.toMillis()));
        }
        assertNothingLeft(db);
        assertThat(applied(db)).isEqualTo(4);
    }

    @Test
    void in_a_statement(TestDatabase db) throws Exception {
        try (var run = StoppableRun.of(migrator(db, Ladder.tables(1).with(ASLEEP))::migrate)) {
            awaitSleep(db);
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
        }
        assertNothingLeft(db);
        assertThat(db.queryStrings("select outcome from rung_history where version = 2"))
                .containsExactly("FAILED");
    }

    @Test
    void while_it_waits_for_its_turn(TestDatabase db) throws Exception {
        try (var standing = StandingRun.inTheFifthOfTen(db.dataSource());
                var run = StoppableRun.of(migrator(db, new Ladders.Ten().get())::migrate)) {
            Thread.sleep(300);
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.WAIT_INTERRUPTED);
            assertThat(standing.stands()).isTrue();
        }
    }

    @Test
    void while_a_statement_waits_for_a_lock(TestDatabase db) throws Exception {
        db.execute("create schema other create table busy (id int)");
        var alter = Rung.of(2, "alter").up("alter table other.busy add column n int");
        var migrator = builder(db, Ladder.tables(1).with(alter))
                .lockTimeout(Duration.ofMinutes(1))
                .build();
        try (var reader = Bystanders.reading(db);
                var run = StoppableRun.of(migrator::migrate)) {
            Await.until("it waits", Await.LONG, () -> waitersForLocks(db), count -> count == 1);
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
            reader.rollback();
        }
        assertNothingLeft(db);
    }

    @Test
    void in_the_pause_between_two_tries(TestDatabase db) throws Exception {
        db.execute("create schema other create table busy (id int)");
        var tries = new CountDownLatch(6);
        var alter = Rung.of(2, "alter").up(work -> {
            tries.countDown();
            work.execute("alter table other.busy add column n int");
        });
        var migrator = builder(db, Ladder.tables(1).with(alter))
                .lockTimeout(Duration.ofMillis(10))
                .build();
        try (var reader = Bystanders.reading(db);
                var run = StoppableRun.of(migrator::migrate)) {
            tries.await();
            Thread.sleep(200);
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
            reader.rollback();
        }
        assertNothingLeft(db);
    }

    @Test
    @Scenario(id = "Q9")
    void in_the_row_of_a_failure(TestDatabase db, TestReporter reporter) throws Exception {
        try (var other = db.dataSource().getConnection()) {
            other.setAutoCommit(false);
            var fails = Rung.of(2, "fails").up(work -> {
                Bystanders.execute(other, "lock table rung_history in exclusive mode");
                work.execute("select 1 / 0");
            });
            try (var run = StoppableRun.of(migrator(db, Ladder.tables(1).with(fails))::migrate)) {
                Await.until("it waits", Await.LONG, () -> waitersForLocks(db), count -> count == 1);
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
        assertNothingLeft(db);
        assertThat(applied(db)).isEqualTo(1);
    }

    @Test
    void while_the_history_is_created(TestDatabase db) throws Exception {
        try (var other = db.dataSource().getConnection()) {
            other.setAutoCommit(false);
            Bystanders.execute(other, "create table rung_history (id int)");
            try (var run = StoppableRun.of(migrator(db, Ladder.tables(1))::migrate)) {
                Await.until("it waits", Await.LONG, () -> waitersForLocks(db), count -> count == 1);
                assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
            }
            other.rollback();
        }
        assertNothingLeft(db);
    }

    @Test
    void while_the_outcome_of_a_commit_is_looked_up(TestDatabase db) throws Exception {
        try (var proxy = WireProxy.before(db);
                var holder = db.dataSource().getConnection()) {
            migrator(db, Ladder.tables(1)).migrate();
            var cut = Rung.of(2, "cut").up(work -> {
                holdTheLockNext(holder);
                Await.until("another waits for the lock", Await.LONG, () -> waitersForTheLock(db), count -> count == 1);
                proxy.cut(Cut.AFTER_COMMIT);
            });
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(Ladder.tables(1).with(cut))
                    .build();
            try (var run = StoppableRun.of(migrator::migrate)) {
                Await.until("the look-up waits", Await.LONG, () -> holdersOfTheLock(db), count -> count == 1);
                Thread.sleep(500);
                assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            }
        }
        assertThat(applied(db)).isEqualTo(2);
    }

    /** Waits in another thread for the lock that the run has, and keeps it. */
    private static void holdTheLockNext(Connection holder) {
        var thread = new Thread(() -> {
            try {
                Bystanders.execute(holder, """
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

    private enum Swallowed {
        CODE,
        LIST,
        OUTSIDE;

        Rung second() {
            return switch (this) {
                case CODE -> ASLEEP;
                case LIST ->
                    ASLEEP.change(schema -> schema.sql("select pg_sleep(600)").reverse("select 1"));
                case OUTSIDE -> ASLEEP.outsideTransaction();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "B13")
    void while_the_network_is_silent(Swallowed way, TestDatabase db, TestReporter reporter) throws Exception {
        try (var proxy = WireProxy.before(db)) {
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(Ladder.tables(1).with(way.second()))
                    .build();
            try (var run = StoppableRun.of(migrator::migrate)) {
                awaitSleep(db);
                proxy.line(Line.BLACK_HOLE);
                Thread.sleep(200);

                var end = run.interrupted();

                assertThat(end.thrown()).hasMessageContaining("V2 asleep").hasMessageContaining("interrupted");
                reporter.publishEntry(
                        Scenario.OBSERVED,
                        "%s: %s after %d ms"
                                .formatted(way, end.thrown().code(), end.took().toMillis()));
            }
        }
        assertThat(applied(db)).isEqualTo(1);
    }

    @Test
    void while_it_waits_for_its_turn_and_the_network_is_silent(TestDatabase db) throws Exception {
        try (var proxy = WireProxy.before(db);
                var standing = StandingRun.inTheFifthOfTen(db.dataSource())) {
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(new Ladders.Ten().get())
                    .build();
            try (var run = StoppableRun.of(migrator::migrate)) {
                Thread.sleep(1_000);
                proxy.line(Line.BLACK_HOLE);
                Thread.sleep(1_000);
                run.interrupted();
                assertThat(standing.stands()).isTrue();
            }
        }
    }

    @Test
    @Scenario(id = "Q10")
    void a_run_ends_with_its_time(TestDatabase db, TestReporter reporter) {
        var migrator = builder(db, Ladder.tables(1).with(ASLEEP))
                .runLimit(Duration.ofSeconds(1))
                .build();

        var failed = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failed.code()).isEqualTo(ErrorCode.RUN_TIME_UP);
        assertThat(Thread.currentThread().isInterrupted()).as("the flag").isFalse();
        GoldenErrors.assertMessage("run-time-up", failed);
        assertNothingLeft(db);
        reporter.publishEntry(
                Scenario.OBSERVED, "runLimit 1 s in pg_sleep(600): RUNG-412, V1 stays, and the flag is not set");
    }

    @Test
    void a_step_outside_a_transaction_that_is_stopped_before_its_first_statement_says_why(TestDatabase db)
            throws Exception {
        var computes = Rung.of(2, "computes").outsideTransaction().up(work -> Thread.sleep(60_000));
        try (var run = StoppableRun.of(migrator(db, Ladder.tables(1).with(computes))::migrate)) {
            Await.until("it computes", Await.LONG, () -> applied(db), count -> count == 1);
            Thread.sleep(200);
            var stopped = run.interrupted().thrown();
            assertThat(stopped.code()).isEqualTo(ErrorCode.RUN_STOPPED);
            assertThat(stopped).hasMessageContaining("nothing of V2 is left");
        }
        var migrator = builder(db, Ladder.tables(1).with(computes))
                .runLimit(Duration.ofSeconds(1))
                .build();
        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.RUN_TIME_UP);
        assertNothingLeft(db);
    }

    @Test
    void a_wait_for_its_turn_ends_with_the_time_of_the_run(TestDatabase db) throws Exception {
        try (var standing = StandingRun.inTheFifthOfTen(db.dataSource())) {
            var migrator = builder(db, new Ladders.Ten().get())
                    .runLimit(Duration.ofSeconds(1))
                    .build();
            var thrown = assertThrows(LockException.class, migrator::migrate);
            assertThat(thrown.code()).isEqualTo(ErrorCode.RUN_TIME_UP);
            assertThat(standing.stands()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).as("the flag").isFalse();
        }
    }

    private static MigratorBuilder builder(TestDatabase db, Ladder ladder) {
        return Migrator.builder(db.dataSource()).catalogs(ladder).firstRun(FirstRun.BESIDE_OTHERS);
    }

    private static Migrator migrator(TestDatabase db, Ladder ladder) {
        return builder(db, ladder).build();
    }

    private static long applied(TestDatabase db) {
        return db.queryLong("select case when to_regclass('rung_history') is null then 0 else 1 end") == 0
                ? 0
                : db.queryLong("select count(*) from rung_history where outcome = 'DONE'");
    }

    private static long waitersForLocks(TestDatabase db) {
        return db.queryLong("""
                select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'""");
    }

    private static void awaitSleep(TestDatabase db) {
        Await.until("a session sleeps", Await.LONG, () -> db.facts().sleepers(), count -> count == 1);
    }

    private static void assertNothingLeft(TestDatabase db) {
        Await.until(
                "no lock",
                StoppableRun.SOON.multipliedBy(3),
                () -> db.facts().advisoryLocks(),
                locks -> locks.isEmpty());
        Await.until(
                "no sleeper",
                StoppableRun.SOON.multipliedBy(3),
                () -> db.facts().sleepers(),
                count -> count == 0);
    }

    @Test
    void the_version_of_the_report(TestDatabase db) {
        migrator(db, Ladder.tables(1)).migrate();
        Thread.currentThread().interrupt();
        var stopped = assertThrows(RunStoppedException.class, migrator(db, Ladder.tables(2))::migrate);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.report().current()).contains(new Version(1));
        assertThat(stopped.report().results()).isEmpty();
    }
}
