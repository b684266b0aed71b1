package dev.rung.runtime.matrix;

import static dev.rung.runtime.matrix.ConcurrentSessions.execute;
import static dev.rung.runtime.matrix.ConcurrentSessions.pid;
import static dev.rung.runtime.matrix.ConcurrentSessions.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.event.Level;

/** Migrations outside a transaction, on tables that others use. */
@ExtendWith(FreshDatabase.class)
class BusyStepsTest {

    private static final String ALTER = "alter table other.busy add column x int";
    private static final String INDEX = "create index concurrently busy_id on other.busy (id)";

    /** Nothing is left of the statement, so it is tried again; what was done before it is not. */
    @Test
    void a_statement_that_gets_no_lock_is_tried_again_alone(TestDatabase db) throws Exception {
        busyTable(db);
        var migrator = migrator(db, Duration.ofMinutes(1), "create table first (id int)", ALTER);
        try (var log = new CapturedLog();
                var reader = reading(db)) {
            var run = CompletableFuture.supplyAsync(migrator::migrate);
            var line = retries(log);
            reader.rollback();

            assertThat(run.get(1, TimeUnit.MINUTES).applied()).containsExactly(new Version(1));
            assertThat(line).contains(ALTER, "rolled back after try 1", "held by pid " + pid(reader));
        }
        assertThat(db.queryStrings("select version, outcome, statement from rung_history"))
                .containsExactly("1|DONE|2");
    }

    @Test
    void when_the_deadline_is_over_the_next_run_resumes_at_that_statement(TestDatabase db) throws Exception {
        busyTable(db);
        var migrator = migrator(db, Duration.ofSeconds(1), "create table first (id int)", ALTER);
        try (var reader = reading(db)) {
            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(failure.getMessage().lines().findFirst().orElseThrow())
                    .contains("55P03", "held by pid " + pid(reader));
            reader.rollback();
        }
        assertThat(migrator.migrate().applied()).containsExactly(new Version(1));
    }

    /** The server breaks the deadlock by cancelling the building: the incomplete index is dropped before the next attempt. */
    @Test
    @Scenario(id = "F5")
    void an_index_that_was_cancelled_is_dropped_and_built_again(TestDatabase db, TestReporter reporter)
            throws Exception {
        busyTable(db);
        db.execute("alter database %s set deadlock_timeout = '3s'".formatted(db.name()));
        var migrator = migrator(db, Duration.ofMinutes(1), INDEX);
        try (var log = new CapturedLog();
                var writer = db.dataSource().getConnection()) {
            writer.setAutoCommit(false);
            execute(writer, "set deadlock_timeout = '1h'; insert into other.busy values (2)");
            var run = CompletableFuture.supplyAsync(migrator::migrate);
            Await.until("a half index", Await.LONG, () -> db.facts().invalidIndexes(), found -> !found.isEmpty());

            execute(writer, "lock table other.busy in share mode");
            writer.rollback();

            assertThat(run.get(1, TimeUnit.MINUTES).applied()).containsExactly(new Version(1));
            assertThat(retries(log)).contains(INDEX, "deadlock detected", "(40P01)");
            assertThat(log.lines(Level.INFO)).anyMatch(line -> line.contains("dropping the INVALID index"));
        }
        assertThat(db.facts().invalidIndexes()).isEmpty();
        assertThat(db.queryStrings("select version, outcome from rung_history")).containsExactly("1|DONE");
        reporter.publishEntry(
                Scenario.OBSERVED, "cancelled as the victim of a deadlock; dropped, built again, valid, one row");
    }

    private static String retries(CapturedLog log) {
        return Await.until(
                        "a line of a retry",
                        Await.LONG,
                        () -> log.lines(Level.INFO).stream()
                                .filter(line -> line.contains("rolled back after try"))
                                .toList(),
                        lines -> !lines.isEmpty())
                .get(0);
    }

    private static void busyTable(TestDatabase db) {
        db.execute("create schema other; create table other.busy (id int); insert into other.busy values (1)");
    }

    private static Migrator migrator(TestDatabase db, Duration deadline, String... statements) {
        var rung = Rung.of(1, "steps").outsideTransaction().up(work -> {
            for (var statement : statements) {
                work.execute(statement);
            }
        });
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(rung))
                .lockTimeout(Duration.ofMillis(300))
                .lockDeadline(deadline)
                .build();
    }
}
