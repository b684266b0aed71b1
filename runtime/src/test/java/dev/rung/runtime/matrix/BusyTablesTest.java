package dev.rung.runtime.matrix;

import static dev.rung.runtime.matrix.ConcurrentSessions.execute;
import static dev.rung.runtime.matrix.ConcurrentSessions.pid;
import static dev.rung.runtime.matrix.ConcurrentSessions.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.event.Level;

/** Migrations on tables that others use. */
@ExtendWith(FreshDatabase.class)
class BusyTablesTest {

    private static final Duration ONE_TRY = Duration.ofMillis(300);

    /** A waiting ALTER queues all later sessions behind it. */
    @Test
    @Scenario(
            id = "G1",
            threads = {"flyway/flyway#2087", "ankane/strong_migrations#99", "xataio/pgroll#353"})
    void an_alter_that_waits_lets_the_traffic_pass_between_its_tries(TestDatabase db, TestReporter reporter)
            throws Exception {
        db.execute("create schema other; create table other.busy (id int)");
        var tries = new AtomicInteger();
        var migrator = migrator(
                db,
                Rung.of(1, "alter").up(work -> {
                    tries.incrementAndGet();
                    work.execute("alter table other.busy add column x int");
                }),
                Duration.ofMinutes(1));

        try (var reader = reading(db)) {
            var run = CompletableFuture.supplyAsync(migrator::migrate);
            var longest = probesUntil(db, () -> tries.get() >= 3);
            reader.rollback();

            assertThat(run.get(1, TimeUnit.MINUTES).applied()).containsExactly(new Version(1));
            assertThat(longest).isLessThan(ONE_TRY.plusSeconds(2));
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "applied at try %d, when the reader had gone; the slowest of the other readers waited %d ms of at most %d"
                            .formatted(tries.get(), longest.toMillis(), ONE_TRY.toMillis()));
        }
        assertThat(db.queryStrings("select version, outcome from rung_history")).containsExactly("1|DONE");
    }

    @Test
    @Scenario(id = "G2")
    void when_the_deadline_is_over_the_error_names_who_keeps_the_lock(TestDatabase db, TestReporter reporter)
            throws Exception {
        db.execute("create schema other; create table other.busy (id int); create table other.idle (id int)");
        var migrator =
                migrator(db, Rung.of(1, "alter").up("alter table other.busy add column x int"), Duration.ofSeconds(2));

        try (var bystander = db.dataSource().getConnection();
                var reader = reading(db)) {
            bystander.setAutoCommit(false);
            execute(bystander, "select * from other.idle");
            Thread.sleep(ONE_TRY.toMillis());
            var start = System.nanoTime();

            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
            assertThat(failure.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT);
            assertThat(failure.getMessage().lines().findFirst().orElseThrow())
                    .contains("55P03", "held by pid " + pid(reader), "select * from other.busy");
        }
        assertThat(db.queryStrings("select version, outcome, sqlstate from rung_history"))
                .containsExactly("1|FAILED|55P03");
        assertThat(migrator.migrate().applied()).containsExactly(new Version(1));
    }

    @Test
    @Scenario(id = "G4")
    void the_role_asks_for_serializable_transactions(TestDatabase db) throws Exception {
        var level = new ArrayList<String>();
        migrateAs(
                db,
                "default_transaction_isolation = 'serializable'",
                work -> level.addAll(
                        work.query("select current_setting('transaction_isolation')", row -> row.getString(1))));

        assertThat(level).containsExactly("read committed");
    }

    @Test
    @Scenario(id = "G5")
    void the_role_has_a_lock_timeout_of_its_own(TestDatabase db) throws Exception {
        var timeout = new ArrayList<String>();
        migrateAs(
                db,
                "lock_timeout = '50ms'",
                work -> timeout.addAll(work.query("select current_setting('lock_timeout')", row -> row.getString(1))));

        assertThat(timeout).containsExactly(ONE_TRY.toMillis() + "ms");
    }

    @Test
    @Scenario(id = "G6")
    void the_deadline_holds_although_the_tries_would_take_longer(TestDatabase db, TestReporter reporter)
            throws Exception {
        db.execute("create schema other; create table other.busy (id int)");
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "alter").up("alter table other.busy add column x int")))
                .lockTimeout(Duration.ofSeconds(2))
                .lockDeadline(Duration.ofSeconds(3))
                .build();
        try (var reader = reading(db)) {
            var start = System.nanoTime();

            assertThrows(MigrationFailedException.class, migrator::migrate);

            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
            reporter.publishEntry(
                    Scenario.OBSERVED, "tries of 2 s, a deadline of 3 s: over after %d ms".formatted(took.toMillis()));
            reader.rollback();
        }
    }

    @Test
    @Scenario(id = "F10")
    @Tag(Scenario.PROOF)
    void an_index_waits_for_an_old_snapshot_and_says_for_whose(TestDatabase db, TestReporter reporter)
            throws Exception {
        TestCatalog catalog = TestCatalog.tables(2)
                .with(Rung.of(3, "index")
                        .up("create index concurrently t_1_id on t_1 (id)")
                        .outsideTransaction());
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(2))
                .build()
                .migrate();
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(catalog)
                .observer(db.dataSource())
                .build();
        try (var log = new CapturedLog();
                var old = db.dataSource().getConnection()) {
            old.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            old.setAutoCommit(false);
            execute(old, "select * from t_2");
            var run = CompletableFuture.supplyAsync(migrator::migrate);

            var lines = Await.until(
                    "a line that names whom it waits for",
                    Duration.ofMinutes(1),
                    () -> log.lines(Level.INFO).stream()
                            .filter(text -> text.contains("runs since"))
                            .toList(),
                    found -> !found.isEmpty());
            old.rollback();

            assertThat(lines.get(0)).contains("V3 index", "waits for pid " + pid(old), "select * from t_2");
            assertThat(run.get(1, TimeUnit.MINUTES).applied()).containsExactly(new Version(3));
            reporter.publishEntry(Scenario.OBSERVED, lines.get(0));
        }
    }

    @Test
    void each_try_that_fails_is_one_line_in_the_log(TestDatabase db) throws Exception {
        db.execute("create schema other; create table other.busy (id int)");
        var migrator =
                migrator(db, Rung.of(1, "alter").up("alter table other.busy add column x int"), Duration.ofMillis(800));

        try (var log = new CapturedLog();
                var reader = reading(db)) {
            assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(log.lines(Level.INFO))
                    .filteredOn(line -> line.contains("rolled back after try 1"))
                    .singleElement()
                    .asString()
                    .contains("V1 alter", "canceling statement due to lock timeout", "held by pid " + pid(reader));
        }
    }

    @Test
    void a_deadlock_is_tried_again(TestDatabase db) {
        var tries = new AtomicInteger();
        var migrator = migrator(
                db,
                Rung.of(1, "unlucky").up(work -> {
                    if (tries.incrementAndGet() == 1) {
                        work.execute("do $$ begin raise sqlstate '40P01' using message = 'deadlock detected'; end $$");
                    }
                }),
                Duration.ofMinutes(1));

        assertThat(migrator.migrate().applied()).containsExactly(new Version(1));
        assertThat(tries).hasValue(2);
    }

    @Test
    void any_other_failure_is_not_tried_again(TestDatabase db) {
        var tries = new AtomicInteger();
        var migrator = migrator(
                db,
                Rung.of(1, "wrong").up(work -> {
                    tries.incrementAndGet();
                    work.execute("select 1 / 0");
                }),
                Duration.ofMinutes(1));

        assertThrows(MigrationFailedException.class, migrator::migrate);
        assertThat(tries).hasValue(1);
    }

    @Test
    void an_interruption_ends_the_tries(TestDatabase db) throws Exception {
        db.execute("create schema other; create table other.busy (id int)");
        var migrator =
                migrator(db, Rung.of(1, "alter").up("alter table other.busy add column x int"), Duration.ofMinutes(5));
        try (var reader = reading(db)) {
            var thread = Thread.currentThread();
            var later = CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS);
            var interruption = CompletableFuture.runAsync(thread::interrupt, later);

            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.code()).isEqualTo(ErrorCode.RUN_STOPPED);
            interruption.get();
            reader.rollback();
        }
    }

    private static void migrateAs(TestDatabase db, String setting, Rung.Work work) {
        var role = db.createRole("migrating", "secret of " + db.name());
        db.execute("grant create on schema public to %1$s; alter role %1$s set %2$s".formatted(role.quoted(), setting));
        Migrator.builder(db.dataSource(role))
                .catalogs(TestCatalog.of(Rung.of(1, "asks").up(work)))
                .lockTimeout(ONE_TRY)
                .build()
                .migrate();
    }

    private static Migrator migrator(TestDatabase db, Rung rung, Duration deadline) {
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(rung))
                .lockTimeout(ONE_TRY)
                .lockDeadline(deadline)
                .build();
    }

    /** Returns how long the slowest of the readers waited who came meanwhile. */
    private static Duration probesUntil(TestDatabase db, BooleanSupplier enough) throws Exception {
        var longest = Duration.ZERO;
        var end = System.nanoTime() + Await.LONG.toNanos();
        while (!enough.getAsBoolean()) {
            assertThat(System.nanoTime()).as("three tries").isLessThan(end);
            var start = System.nanoTime();
            db.execute("select count(*) from other.busy");
            var took = Duration.ofNanos(System.nanoTime() - start);
            longest = took.compareTo(longest) > 0 ? took : longest;
            Thread.sleep(20);
        }
        return longest;
    }
}
