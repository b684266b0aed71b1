package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Starter.TestCatalogs;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.error.StalePlanException;
import dev.rung.runtime.internal.history.HistorySchema;
import dev.rung.runtime.internal.history.TrustedOwner;
import dev.rung.runtime.internal.session.LockMode;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.MigrationState;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.slf4j.event.Level;

@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class ConcurrencyTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void the_history_alone_keeps_ten_processes_exactly_once(TestDatabase db) throws Exception {
        race(db, 10, TestCatalogs.TABLES, LockMode.NONE);

        assertThat(db.queryStrings("select n, count(*) from app.proof group by n order by n"))
                .isEqualTo(IntStream.rangeClosed(1, 10).mapToObj(n -> n + "|1").toList());
        assertThat(db.queryStrings("select version, outcome from app.rung_history order by seq"))
                .isEqualTo(
                        IntStream.rangeClosed(1, 10).mapToObj(n -> n + "|DONE").toList());
        assertThat(db.facts().advisoryLocks()).isEmpty();
    }

    /** Without the lock, a runner may see the tables that a faster one has created since it looked for a history. */
    @Test
    void tables_that_come_with_their_history_are_no_sign_of_an_earlier_life(TestDatabase db) throws Exception {
        migrator(db, TestCatalog.tables(2), "public").migrate();

        try (var connection = db.dataSource().getConnection()) {
            var historySchema = new HistorySchema(new TableName("public", "rung_history"), TrustedOwner.UNNAMED);

            assertThatNoException().isThrownBy(() -> historySchema.requireEmpty(connection));
        }
    }

    /** Behind a pooler the lock comes with the transaction that creates, after the look that found nothing. */
    @Test
    void a_history_that_a_faster_one_has_created_is_left_as_it_is(TestDatabase db) throws Exception {
        migrator(db, TestCatalog.tables(2), "public").migrate();

        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var historySchema = new HistorySchema(new TableName("public", "rung_history"), TrustedOwner.UNNAMED);

            assertThatNoException().isThrownBy(() -> historySchema.create(FirstRun.IN_EMPTY_SCHEMA, connection));
        }
    }

    @Test
    void who_waits_gets_the_lock_holder_and_how_to_end_it(TestDatabase db) throws Exception {
        try (var endless = start(db, TestCatalogs.ENDLESS, LockMode.ADVISORY);
                var log = new CapturedLog()) {
            awaitRunning(db, "pg_sleep(600)");
            var impatient = Migrator.builder(db.dataSource())
                    .catalogs(TestCatalogs.ENDLESS.catalog())
                    .schema("app")
                    .lockWait(Duration.ofMillis(300))
                    .build();

            var failure = assertThrows(LockException.class, impatient::migrate);

            assertThat(failure.code()).isEqualTo(ErrorCode.LOCK_WAIT_TIMEOUT);
            var holder = failure.holder().orElseThrow();
            assertThat(holder.application()).isEqualTo("starter");
            assertThat(holder.statement()).contains("pg_sleep(600)");
            assertThat(failure)
                    .hasMessageContaining("select pg_terminate_backend(%d)".formatted(holder.pid()))
                    .hasMessageContaining("nothing was changed");
            assertThat(log.lines(Level.INFO)).singleElement().asString().contains("waiting", "starter");
            assertThat(impatient.status().runner().orElseThrow().pid()).isEqualTo(holder.pid());
            endless.kill();
        }
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_statement_that_waits_for_a_lock_gives_up_and_lets_the_traffic_pass(TestDatabase db) throws Exception {
        db.execute("create schema other; create table other.busy (id int)");
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "alter").up("alter table other.busy add column x int")))
                .lockTimeout(Duration.ofMillis(200))
                .lockDeadline(Duration.ZERO)
                .build();
        try (var connection = db.dataSource().getConnection();
                var reader = connection.createStatement()) {
            connection.setAutoCommit(false);
            reader.execute("select * from other.busy");

            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(failure.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT);
            assertThat(failure).hasMessageContaining("55P03").hasMessageContaining("raise lockTimeout");
            connection.rollback();
        }
        assertThat(migrator.migrate().applied()).containsExactly(new Version(1));
    }

    @Test
    void the_look_whether_there_is_anything_to_do_has_a_limit(TestDatabase db) throws Exception {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .answerWait(Duration.ofSeconds(1))
                .build();
        migrator.migrate();
        try (var connection = db.dataSource().getConnection();
                var other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.execute("lock table rung_history in access exclusive mode");

            for (var look : List.<Executable>of(migrator::migrate, migrator::isUpToDate)) {
                var failure = assertThrows(MigratorException.class, look);

                assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_FAILED);
                assertThat(failure).hasMessageContaining("canceling statement due to lock timeout (55P03)");
            }
        }
    }

    @Test
    void an_interrupted_thread_stops_waiting_and_stays_interrupted(TestDatabase db) throws Exception {
        try (var endless = start(db, TestCatalogs.ENDLESS, LockMode.ADVISORY)) {
            awaitRunning(db, "pg_sleep(600)");
            Thread.currentThread().interrupt();

            var failure = assertThrows(LockException.class, migrator(db, TestCatalog.tables(3), "app")::migrate);

            assertThat(failure.code()).isEqualTo(ErrorCode.WAIT_INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
            endless.kill();
        }
    }

    @Test
    void what_is_running_is_not_called_interrupted(TestDatabase db) throws Exception {
        try (var endless = start(db, TestCatalogs.ENDLESS_OUTSIDE, LockMode.ADVISORY)) {
            awaitRunning(db, "pg_sleep(600)");
            var status =
                    migrator(db, TestCatalogs.ENDLESS_OUTSIDE.catalog(), "app").status();

            assertThat(status.runner()).isPresent();
            assertThat(status.in(MigrationState.INTERRUPTED)).isEmpty();
            endless.kill();
        }
    }

    @Test
    void a_rollback_does_not_continue_from_a_history_that_another_changed(TestDatabase db) throws Exception {
        var migrator = migrator(db, TestCatalog.tables(3), "public");
        migrator.migrate();
        var plan = migrator.planRollback(Target.steps(1));
        migrator.rollback(Target.steps(1));

        assertThrows(StalePlanException.class, () -> migrator.execute(plan));
        assertThat(db.queryLong("select count(*) from proof")).isEqualTo(2);
    }

    private static void race(TestDatabase db, int count, TestCatalogs catalogs, LockMode lockMode)
            throws InterruptedException {
        var processes = new ArrayList<ChildProcess>();
        try {
            for (int i = 0; i < count; i++) {
                processes.add(launch(db, catalogs, lockMode));
            }
            for (var process : processes) {
                process.awaitLine("ready", LONG);
            }
            db.execute("create table go ()");
            for (var process : processes) {
                assertThat(process.await(LONG))
                        .as(() -> String.join("\n", process.lines()))
                        .isZero();
            }
        } finally {
            processes.forEach(ChildProcess::close);
        }
    }

    private static ChildProcess start(TestDatabase db, TestCatalogs catalogs, LockMode lockMode) {
        db.execute("create table go ()");
        return launch(db, catalogs, lockMode);
    }

    private static ChildProcess launch(TestDatabase db, TestCatalogs catalogs, LockMode lockMode) {
        return ChildProcess.start(
                Map.of(Starter.PASSWORD, db.password()),
                Starter.class,
                catalogs.name(),
                lockMode.name(),
                db.url(),
                db.user());
    }

    private static void awaitRunning(TestDatabase db, String statement) throws InterruptedException {
        var deadline = System.nanoTime() + LONG.toNanos();
        while (db.facts().sessions("starter").stream()
                .noneMatch(session -> session.query().contains(statement))) {
            assertThat(System.nanoTime())
                    .as("the process did not come to " + statement)
                    .isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog, String schema) {
        return Migrator.builder(db.dataSource())
                .catalogs(catalog)
                .schema(schema)
                .build();
    }
}
