package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many callers in one process. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class ThreadsTest {

    @Test
    @Scenario(
            id = "C5",
            threads = {"vectorize-io/hindsight#521"})
    void many_callers_in_one_process_share_one_run(TestDatabase db) throws Exception {
        var runs = new AtomicInteger();
        var entered = new CountDownLatch(1);
        var migrator = migrator(
                db,
                TestCatalog.of(Rung.of(1, "counted").up(migration -> {
                    runs.incrementAndGet();
                    entered.countDown();
                    migration.execute("select pg_sleep(0.3)");
                })),
                "public");
        var threads = Executors.newFixedThreadPool(8);
        try {
            var reports = new ArrayList<Future<MigrationReport>>();
            reports.add(threads.submit(() -> migrator.migrate()));
            entered.await();
            for (int i = 0; i < 7; i++) {
                reports.add(threads.submit(() -> migrator.migrate()));
            }
            for (var report : reports) {
                assertThat(report.get().applied()).containsExactly(new Version(1));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void an_interruption_stops_one_caller_and_not_those_who_share_its_run(TestDatabase db) throws Exception {
        var runs = new AtomicInteger();
        var entered = new CountDownLatch(1);
        var migrator = migrator(
                db,
                TestCatalog.of(Rung.of(1, "long at first").up(migration -> {
                    entered.countDown();
                    migration.execute(runs.incrementAndGet() == 1 ? "select pg_sleep(600)" : "select 1");
                })),
                "public");
        var flight = new CompletableFuture<Throwable>();
        var first = new Thread(() -> flight.complete(catchThrowable(migrator::migrate)));
        first.start();
        entered.await();
        var others = CompletableFuture.supplyAsync(migrator::migrate);
        Thread.sleep(300);

        first.interrupt();

        assertThat(flight.get(1, TimeUnit.MINUTES)).hasMessageContaining("RUNG-408");
        assertThat(others.get(1, TimeUnit.MINUTES).applied()).containsExactly(new Version(1));
    }

    @Test
    void who_waits_for_the_run_of_another_thread_can_be_interrupted(TestDatabase db) throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var migrator = migrator(
                db,
                TestCatalog.of(Rung.of(1, "patient").up(migration -> {
                    entered.countDown();
                    leave.await();
                })),
                "public");
        var first = CompletableFuture.supplyAsync(migrator::migrate);
        entered.await();
        var thrown = new CompletableFuture<Throwable>();
        var second = new Thread(() -> thrown.complete(catchThrowable(migrator::migrate)));
        second.start();

        second.interrupt();

        assertThat(thrown.get(1, TimeUnit.MINUTES)).hasMessageContaining("RUNG-505");
        leave.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES).applied()).containsExactly(new Version(1));
    }

    @Test
    @Scenario(id = "C5")
    void two_migrators_of_one_process_take_turns(TestDatabase db) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(
                    () -> migrator(db, TestCatalog.tables(20), "public").migrate());
            var two = threads.submit(
                    () -> migrator(db, TestCatalog.tables(20), "public").migrate());

            assertThat(one.get().applied().size() + two.get().applied().size()).isEqualTo(20);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog, String schema) {
        return Migrator.builder(db.dataSource())
                .catalogs(catalog)
                .schema(schema)
                .build();
    }
}
