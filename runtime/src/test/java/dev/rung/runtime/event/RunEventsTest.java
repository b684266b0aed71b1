package dev.rung.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.event.Level;

@ExtendWith(FreshDatabase.class)
class RunEventsTest {

    private final List<RunEvent> events = new CopyOnWriteArrayList<>();

    @Test
    void a_run_is_told_in_order(TestDatabase db) {
        migrator(db, TestCatalog.tables(2)).migrate();

        assertThat(kinds())
                .containsExactly(
                        "RunStarted",
                        "PendingFound",
                        "MigrationStarted",
                        "MigrationFinished",
                        "MigrationStarted",
                        "MigrationFinished",
                        "RunFinished");
        assertThat(only(PendingFound.class).steps())
                .extracting(PlannedStep::version)
                .containsExactly(new Version(1), new Version(2));
        assertThat(only(RunFinished.class).report().orElseThrow().applied())
                .containsExactly(new Version(1), new Version(2));
        assertThat(events).extracting(RunEvent::at).isSorted();
    }

    @Test
    void each_event_says_whose_run_it_is_as_the_history_does(TestDatabase db) {
        builder(db, TestCatalog.tables(1))
                .environment("production")
                .deployment("release 7")
                .build()
                .migrate();

        assertThat(events)
                .extracting(RunEvent::origin)
                .containsOnly(events.get(0).origin());
        var origin = events.get(0).origin();
        assertThat(origin.database()).isEqualTo(db.name());
        assertThat(origin.environment()).contains("production");
        assertThat(origin.deployment()).contains("release 7");
        assertThat(origin.run().databaseUser()).isEqualTo(db.user());
        assertThat(db.queryStrings("select distinct run_id from public.rung_history"))
                .containsExactly(origin.run().id().toString());
    }

    @Test
    void a_call_with_nothing_to_do_has_no_events(TestDatabase db) {
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .build()
                .migrate();

        migrator(db, TestCatalog.tables(1)).migrate();

        assertThat(events).isEmpty();
    }

    @Test
    void a_rollback_finds_nothing_pending(TestDatabase db) {
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .build()
                .migrate();

        migrator(db, TestCatalog.tables(1)).rollback(Target.downTo(0));

        assertThat(kinds()).containsExactly("RunStarted", "MigrationStarted", "MigrationFinished", "RunFinished");
        assertThat(only(MigrationFinished.class).result().direction()).isEqualTo(Direction.DOWN);
        assertThat(only(RunStarted.class).call()).isEqualTo("rollback(" + Target.downTo(0) + ")");
    }

    @Test
    void a_failure_has_its_code_and_its_explanation_and_a_line_of_the_log(TestDatabase db) {
        var catalog = TestCatalog.tables(1).with(Rung.of(2, "broken").up("insert into proof values (1, 2)"));

        try (var log = new CapturedLog()) {
            var thrown = assertThrows(
                    MigrationFailedException.class, () -> migrator(db, catalog).migrate());

            var failed = only(MigrationFailed.class);
            assertThat(failed.result().version()).isEqualTo(new Version(2));
            assertThat(failed.failure()).isEqualTo(RunFailure.of(thrown));
            assertThat(failed.failure().code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            var finished = only(RunFinished.class);
            assertThat(finished.failure()).contains(failed.failure());
            assertThat(finished.report().orElseThrow().applied()).containsExactly(new Version(1));
            assertThat(log.lines(Level.ERROR))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("ERROR [RUNG-401] rung: migrate() failed: V2 broken failed on its way up: ")
                            .contains("insert into proof values (")
                            .endsWith("; the database is at V1; V2 is rolled back, nothing of it is left")
                            .doesNotContain("\n"));
        }
    }

    @Test
    void the_steps_of_one_transaction_are_finished_when_it_is_committed(TestDatabase db) {
        var catalog = TestCatalog.tables(1).with(Rung.of(2, "broken").up("nonsense"));

        assertThrows(
                MigrationFailedException.class,
                () -> builder(db, catalog)
                        .transactionScope(TransactionScope.RUN)
                        .build()
                        .migrate());

        assertThat(kinds())
                .containsExactly(
                        "RunStarted",
                        "PendingFound",
                        "MigrationStarted",
                        "MigrationStarted",
                        "MigrationFailed",
                        "RunFinished");
    }

    @Test
    void a_wait_for_the_lock_names_its_holder(TestDatabase db) throws Exception {
        var holds = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = new Thread(() -> Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "holds").up(context -> {
                    holds.countDown();
                    release.await();
                })))
                .build()
                .migrate());
        holder.start();
        assertThat(holds.await(30, TimeUnit.SECONDS)).isTrue();

        assertThrows(
                LockException.class,
                () -> builder(db, TestCatalog.tables(1))
                        .lockWait(Duration.ofMillis(100))
                        .build()
                        .migrate());

        release.countDown();
        holder.join();
        assertThat(kinds()).startsWith("RunStarted", "LockWaiting").endsWith("RunFinished");
        var waiting = (LockWaiting) events.get(1);
        assertThat(waiting.holder().orElseThrow().pid()).isPositive();
        assertThat(only(RunFinished.class).report()).isEmpty();
        assertThat(only(RunFinished.class).failure().orElseThrow().code()).isEqualTo(ErrorCode.LOCK_WAIT_TIMEOUT);
    }

    @Test
    void another_attempt_is_told(TestDatabase db) throws Exception {
        db.execute("create schema app; create table app.busy (id int)");
        var catalog = TestCatalog.of(Rung.of(1, "busy").up("alter table app.busy add column n int"));
        try (var blocker = db.dataSource().getConnection();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("select * from app.busy");

            assertThrows(
                    MigrationFailedException.class,
                    () -> builder(db, catalog)
                            .lockTimeout(Duration.ofMillis(50))
                            .lockDeadline(Duration.ofMillis(600))
                            .build()
                            .migrate());
        }

        var attempts =
                all(MigrationStarted.class).map(MigrationStarted::attempt).toList();
        assertThat(attempts).hasSizeGreaterThan(1).startsWith(1, 2);
    }

    @Test
    void a_long_statement_is_told_with_what_it_waits_for(TestDatabase db) throws Exception {
        db.execute("create schema app; create table app.busy (id int)");
        var catalog = TestCatalog.of(Rung.of(1, "busy").up("alter table app.busy add column n text default 'secret'"));
        try (var blocker = db.dataSource().getConnection();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("select * from app.busy");

            assertThrows(
                    MigrationFailedException.class,
                    () -> builder(db, catalog)
                            .observer(db.dataSource())
                            .lockTimeout(Duration.ofMillis(2_500))
                            .lockDeadline(Duration.ZERO)
                            .build()
                            .migrate());
        }

        var running = all(StatementRunning.class).toList();
        assertThat(running).isNotEmpty();
        assertThat(running.get(0).work()).isEqualTo("V1 busy");
        assertThat(running.get(0).took()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(running.get(0).statement().orElseThrow())
                .startsWith("alter table app.busy add column n text default")
                .doesNotContain("secret");
        assertThat(running.get(0).waitsFor()).hasSize(1);
    }

    /** The second of two builds waits in a phase of its own until the transactions before it have ended. */
    @Test
    void the_build_of_an_index_says_how_far_it_is(TestDatabase db) throws Exception {
        db.execute("create schema app; create table app.busy (id int)");
        var catalog = TestCatalog.of(
                Rung.of(1, "index").outsideTransaction().up("create index concurrently busy_id on app.busy (id)"));
        try (var blocker = db.dataSource().getConnection();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("insert into app.busy values (1)");

            assertThrows(
                    MigrationFailedException.class,
                    () -> builder(db, catalog)
                            .observer(db.dataSource())
                            .lockTimeout(Duration.ofMillis(2_500))
                            .lockDeadline(Duration.ofMillis(2_500))
                            .build()
                            .migrate());
        }

        assertThat(all(StatementRunning.class).flatMap(event -> event.progress().stream()))
                .first()
                .isEqualTo(
                        new StatementProgress("CREATE INDEX CONCURRENTLY", "waiting for writers before build", 0, 1));
    }

    @Test
    void a_statement_above_the_threshold_is_a_line_of_the_log(TestDatabase db) {
        var catalog = TestCatalog.of(Rung.of(1, "sleepy").up(context -> {
            context.execute("select 1");
            context.execute("select pg_sleep(0.3), 'secret'");
        }));

        try (var log = new CapturedLog()) {
            builder(db, catalog).slowStatement(Duration.ofMillis(250)).build().migrate();

            assertThat(log.lines(Level.WARN))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .matches("WARN rung: V1 sleepy: a statement took \\d+ ms: select pg_sleep\\(.*")
                            .doesNotContain("secret"));
        }
    }

    @Test
    void a_listener_that_throws_harms_nothing_and_is_logged_once(TestDatabase db) {
        var calls = new AtomicInteger();

        try (var log = new CapturedLog()) {
            Migrator.builder(db.dataSource())
                    .catalogs(TestCatalog.tables(1))
                    .listener(event -> {
                        calls.incrementAndGet();
                        throw new IllegalStateException("no");
                    })
                    .listener(events::add)
                    .build()
                    .migrate();

            assertThat(log.lines(Level.WARN)).singleElement().asString().contains("threw an exception at RunStarted");
        }
        assertThat(calls).hasValue(5);
        assertThat(events).hasSize(5);
    }

    @Test
    void a_listener_that_hangs_is_left_behind(TestDatabase db) {
        var start = System.nanoTime();

        try (var log = new CapturedLog()) {
            Migrator.builder(db.dataSource())
                    .catalogs(TestCatalog.tables(1))
                    .listener(event -> sleep(Duration.ofMinutes(5)))
                    .listener(events::add)
                    .build()
                    .migrate();

            assertThat(log.lines(Level.WARN))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("4 events of the run did not reach it");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(events).hasSize(5);
        assertThat(db.queryLong("select count(*) from t_1")).isZero();
    }

    /** The migration waits until the listener has been called, so that its queue is full for certain. */
    @Test
    void a_listener_that_is_too_slow_misses_the_oldest_events_and_not_the_last(TestDatabase db) {
        var busy = new CountDownLatch(1);
        var rungs = Stream.iterate(1L, n -> n + 1)
                .limit(600)
                .map(n -> Rung.of(n, "r " + n))
                .toArray(Rung[]::new);

        try (var log = new CapturedLog()) {
            Migrator.builder(db.dataSource())
                    .catalogs(TestCatalog.of(rungs).with(Rung.of(601, "last").up(context -> busy.countDown())))
                    .listener(event -> {
                        await(busy);
                        events.add(event);
                    })
                    .build()
                    .migrate();

            assertThat(log.lines(Level.WARN)).singleElement().asString().contains("events of the run did not reach it");
        }
        assertThat(events.get(events.size() - 1)).isInstanceOf(RunFinished.class);
        assertThat(events).hasSizeLessThan(1_100);
    }

    private Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return builder(db, catalog).build();
    }

    private MigratorBuilder builder(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource())
                .catalogs(catalog)
                .firstRun(FirstRun.BESIDE_OTHERS)
                .listener(events::add);
    }

    private List<String> kinds() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private <T extends RunEvent> T only(Class<T> kind) {
        var found = all(kind).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private <T extends RunEvent> Stream<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
