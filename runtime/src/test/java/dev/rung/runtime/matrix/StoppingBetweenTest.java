package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.RunStoppedException;
import dev.rung.runtime.matrix.TestCatalogs.ManyDerived;
import dev.rung.runtime.matrix.TestCatalogs.TenExiting;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that is to stop ends between two migrations, and says what it has applied. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class StoppingBetweenTest {

    @Test
    @Scenario(id = "Q5")
    void a_list_of_derived_migrations_stops_between_two(TestDatabase db, TestReporter reporter) throws Exception {
        var applied = stoppedAmongMany(db, new ManyDerived().get());
        reporter.publishEntry(
                Scenario.OBSERVED, "300 small derived migrations, interrupted: %d applied".formatted(applied));
    }

    @Test
    void migrations_in_code_stop_between_two(TestDatabase db) throws Exception {
        stoppedAmongMany(db, TestCatalog.tables(300));
    }

    @Test
    void steps_outside_a_transaction_stop_between_two(TestDatabase db) throws Exception {
        var catalog = TestCatalog.tables(1);
        for (int n = 2; n <= 300; n++) {
            catalog = catalog.with(TestCatalog.table(n).outsideTransaction());
        }
        stoppedAmongMany(db, catalog);
    }

    /** Interrupts a run once some are applied; returns how many were in the end. */
    private static long stoppedAmongMany(TestDatabase db, TestCatalog catalog) throws Exception {
        try (var run = StoppableRun.of(Stopped.migrator(db, catalog)::migrate)) {
            Await.until("some are applied", Await.LONG, () -> Stopped.applied(db), count -> count >= 5);
            var end = run.interrupted();
            assertThat(end.thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
            if (end.thrown() instanceof RunStoppedException stopped) {
                assertThat(stopped.report().applied()).hasSize((int) Stopped.applied(db));
            }
        }
        assertThat(Stopped.applied(db)).isLessThan(290);
        Stopped.assertNothingLeft(db);
        return Stopped.applied(db);
    }

    @Test
    void all_or_nothing_stops_between_two_and_is_rolled_back(TestDatabase db) throws Exception {
        var begun = new CountDownLatch(1);
        var catalog = new ManyDerived().get().with(Rung.of(1, "begun").up(work -> begun.countDown()));
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(catalog)
                .transactionScope(TransactionScope.RUN)
                .build();
        try (var run = StoppableRun.of(migrator::migrate)) {
            begun.await();
            assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.RUN_STOPPED);
        }
        assertThat(Stopped.applied(db)).isZero();
    }

    @Test
    void the_message(TestDatabase db) {
        var catalog =
                TestCatalog.tables(3).with(Rung.of(2, "t 2").up(work -> work.execute("create table t_2 (id int)")));
        var migrator = Migrator.builder(db.dataSource()).catalogs(catalog).build();
        migrator.migrate(Target.upTo(2));
        Thread.currentThread().interrupt();

        var stopped = assertThrows(RunStoppedException.class, migrator::migrate);

        assertThat(Thread.interrupted()).isTrue();
        GoldenErrors.assertMessage("run-stopped-between", stopped);
    }

    @Test
    void the_version_of_the_report(TestDatabase db) {
        Stopped.migrator(db, TestCatalog.tables(1)).migrate();
        Thread.currentThread().interrupt();
        var stopped = assertThrows(RunStoppedException.class, Stopped.migrator(db, TestCatalog.tables(2))::migrate);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.report().current()).contains(new Version(1));
        assertThat(stopped.report().results()).isEmpty();
    }

    @Test
    @Scenario(id = "Q5")
    void a_process_that_is_asked_to_end_among_many_derived_migrations(TestDatabase db, TestReporter reporter)
            throws Exception {
        try (var process = ProcessRun.up(ManyDerived.class).start(db)) {
            Await.until("some are applied", Await.LONG, () -> Stopped.applied(db), count -> count >= 5);
            process.terminate();
            assertThat(process.await(Duration.ofSeconds(5))).isNotZero();
        }
        assertThat(Stopped.applied(db)).isLessThan(290);
        Stopped.assertNothingLeft(db);
        reporter.publishEntry(
                Scenario.OBSERVED, "300 small derived migrations, SIGTERM: %d applied".formatted(Stopped.applied(db)));
    }

    @Test
    @Scenario(id = "Q6")
    void a_migration_that_ends_the_virtual_machine(TestDatabase db, TestReporter reporter) throws Exception {
        try (var process = ProcessRun.up(TenExiting.class).start(db)) {
            process.awaitLine("exits", Await.LONG);
            var start = System.nanoTime();
            assertThat(process.await(Await.LONG)).isEqualTo(3);
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isLessThan(StoppableRun.SOON);
            reporter.publishEntry(Scenario.OBSERVED, "System.exit in V5: gone after %d ms".formatted(took.toMillis()));
        }
        Stopped.assertNothingLeft(db);
        assertThat(Stopped.applied(db)).isEqualTo(4);
    }
}
