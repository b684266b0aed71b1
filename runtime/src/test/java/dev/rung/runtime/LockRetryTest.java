package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.slf4j.event.Level;

/** Migrations on tables that others use. */
@ExtendWith(FreshDatabase.class)
class LockRetryTest {

    private static final Duration ONE_TRY = Duration.ofMillis(300);

    /** flyway/flyway#2087, ankane/strong_migrations#99, xataio/pgroll#353: a waiting ALTER queues everybody behind it. */
    @Test
    void an_alter_that_waits_lets_the_traffic_pass_between_its_tries(TestDatabase db) throws Exception {
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
        }
        assertThat(db.queryStrings("select version, outcome from rung_history")).containsExactly("1|DONE");
    }

    @Test
    void when_the_deadline_is_over_the_error_names_who_keeps_the_lock(TestDatabase db) throws Exception {
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

    private static Migrator migrator(TestDatabase db, Rung rung, Duration deadline) {
        return Migrator.builder(db.dataSource())
                .catalogs(Ladder.of(rung))
                .lockTimeout(ONE_TRY)
                .lockDeadline(deadline)
                .build();
    }

    private static Connection reading(TestDatabase db) throws SQLException {
        var reader = db.dataSource().getConnection();
        reader.setAutoCommit(false);
        execute(reader, "select * from other.busy");
        return reader;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    /** Returns how long the slowest of the readers waited who came meanwhile. */
    private static Duration probesUntil(TestDatabase db, BooleanSupplier enough) throws Exception {
        var longest = Duration.ZERO;
        while (!enough.getAsBoolean()) {
            var start = System.nanoTime();
            db.execute("select count(*) from other.busy");
            var took = Duration.ofNanos(System.nanoTime() - start);
            longest = took.compareTo(longest) > 0 ? took : longest;
            Thread.sleep(20);
        }
        return longest;
    }
}
