package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.Stop.Event;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.matrix.TestCatalogs.TenAsleep;
import dev.rung.runtime.matrix.TestCatalogs.WithIndex;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The virtual machine is shut down, its threads are interrupted, or it continues after many runs. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class LifeTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    @Scenario(
            id = "Q1",
            threads = {"metabase/metabase#37866", "prisma/orm#12999"})
    void a_process_that_is_asked_to_end_cancels_its_statement(TestDatabase db, TestReporter reporter) throws Exception {
        try (var process = ProcessRun.up(TenAsleep.class).start(db)) {
            awaitSleep(db);
            process.terminate();
            var start = System.nanoTime();
            assertThat(process.await(SOON)).isNotZero();
            var ended = millisSince(start);
            Await.until("no lock", SOON, () -> db.facts().advisoryLocks(), locks -> locks.isEmpty());
            var unlocked = millisSince(start);

            assertThat(db.queryStrings("select outcome, sqlstate from rung_history where version = 5"))
                    .as("it had the time to report")
                    .containsExactly("FAILED|57014");
            var oracle = new Oracle(db, new Ten().get());
            oracle.applied(4);
            oracle.holds(process);
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "in pg_sleep(20): gone after %d ms, the lock after %d ms; 4 rows and effects"
                            .formatted(ended, unlocked));
        }
    }

    @Test
    @Scenario(id = "Q2")
    void a_process_that_is_asked_to_end_between_two_migrations(TestDatabase db, TestReporter reporter)
            throws Exception {
        var gate = folder.resolve("gate");
        try (var process = ProcessRun.up(Ten.class)
                .stoppingAt(Stop.after(Event.COMMIT, 5).until(gate))
                .start(db)) {
            process.awaitLine("stopped", Await.LONG);
            process.terminate();
            Thread.sleep(500);
            Files.createFile(gate);
            assertThat(process.await(SOON)).isNotZero();

            var oracle = new Oracle(db, new Ten().get());
            oracle.applied(5);
            oracle.holds(process);
            reporter.publishEntry(Scenario.OBSERVED, "5 rows and effects, no V6");
        }
    }

    @Test
    @Scenario(
            id = "Q3",
            threads = {"chatwoot/chatwoot#15885", "strelov1/freehire#2165"})
    void a_process_that_is_asked_to_end_while_it_builds_an_index(TestDatabase db, TestReporter reporter)
            throws Exception {
        var oracle = new Oracle(db, new WithIndex().get());
        var migrator = oracle.migrator(db);
        migrator.migrate(Target.upTo(5));
        try (var connection = db.dataSource().getConnection();
                var old = connection.createStatement();
                var process = ProcessRun.up(WithIndex.class).start(db)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            old.execute("select * from proof");
            Await.until("it waits for the old one", Await.LONG, () -> waitsForOldTransactions(db), count -> count == 1);
            process.terminate();
            assertThat(process.await(SOON)).isNotZero();
            connection.rollback();
        }
        assertThat(migrator.status().in(MigrationState.INTERRUPTED)).hasSize(1);
        assertThat(oracle.history()).hasSize(5);
        assertThat(db.facts().invalidIndexes()).containsExactly("public.many_n");

        assertThat(migrator.migrate().applied()).containsExactly(new Version(6));

        assertThat(db.facts().invalidIndexes()).isEmpty();
        oracle.holds();
        reporter.publishEntry(
                Scenario.OBSERVED,
                "V6 interrupted at its third statement; the next run dropped the INVALID index and built it again");
    }

    private static long waitsForOldTransactions(TestDatabase db) {
        return db.queryLong("""
                select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'virtualxid'""");
    }

    @Test
    @Scenario(id = "Q4")
    void a_thread_that_is_interrupted_cancels_its_statement(TestDatabase db, TestReporter reporter) throws Exception {
        var asleep = new Oracle(db, new TenAsleep().get()).migrator(db);
        var run = new FutureTask<>(() -> {
            var failure = assertThrows(MigratorException.class, asleep::migrate);
            assertThat(Thread.interrupted()).as("the flag").isTrue();
            return failure;
        });
        var thread = new Thread(run, "to be interrupted");
        thread.start();
        awaitSleep(db);
        thread.interrupt();
        var start = System.nanoTime();

        var failure = run.get(SOON.toMillis(), TimeUnit.MILLISECONDS);

        var took = millisSince(start);
        assertThat(failure.code()).isEqualTo(ErrorCode.RUN_STOPPED);
        var oracle = new Oracle(db, new Ten().get());
        oracle.applied(4);
        oracle.holds();
        reporter.publishEntry(
                Scenario.OBSERVED, "%s after %d ms, the flag set, 4 rows and effects".formatted(failure.code(), took));
    }

    @Test
    @Tag(Scenario.PROOF)
    @Scenario(id = "Q7")
    void a_hundred_runs_leave_nothing_in_the_virtual_machine(TestDatabase db, TestReporter reporter) throws Exception {
        var environment = Map.of(ProcessRun.PASSWORD, String.valueOf(db.password()));
        try (var process = ChildProcess.start(environment, HundredRuns.class, db.url(), db.user())) {
            assertThat(process.await(Await.LONG))
                    .as(() -> String.join("\n", process.lines()))
                    .isZero();
            assertThat(process.lines()).contains("collected true");
            new Oracle(db, new Ten().get()).holds(process);
        }
        reporter.publishEntry(Scenario.ROUNDS, "100");
        reporter.publishEntry(
                Scenario.OBSERVED,
                "no thread more, no session, and the class loader of the runs was collected: so no hook");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtual_threads_run_once_together(TestDatabase db, TestReporter reporter) throws Exception {
        runOnVirtualThreads(db, reporter);
    }

    /** The proof does without nothing: it has to run on a JDK that has them. */
    @Test
    @Tag(Scenario.PROOF)
    @Scenario(id = "Q8")
    void on_virtual_threads(TestDatabase db, TestReporter reporter) throws Exception {
        assertThat(Runtime.version().feature())
                .as("the JDK of this run; virtual threads need 21, so set JAVA_HOME to such a one for -Pproof")
                .isGreaterThanOrEqualTo(21);
        runOnVirtualThreads(db, reporter);
    }

    private static void runOnVirtualThreads(TestDatabase db, TestReporter reporter) throws Exception {
        var oracle = new Oracle(db, new Ten().get());
        var runs = new ArrayList<FutureTask<MigrationReport>>();
        for (int i = 0; i < 8; i++) {
            runs.add(new FutureTask<>(() -> oracle.migrator(db).migrate()));
            Thread.class
                    .getMethod("startVirtualThread", Runnable.class)
                    .invoke(null, runs.get(i)); // we compile for Java 17
        }
        var applied = 0;
        for (var run : runs) {
            applied += run.get().applied().size();
        }
        assertThat(applied).isEqualTo(10);
        oracle.holds();
        reporter.publishEntry(Scenario.OBSERVED, "8 virtual threads applied 10");
    }

    private static void awaitSleep(TestDatabase db) {
        Await.until("a session sleeps", Await.LONG, () -> db.facts().sleepers(), count -> count == 1);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
