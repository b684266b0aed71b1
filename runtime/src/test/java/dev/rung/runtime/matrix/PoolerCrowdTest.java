package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.matrix.TestCatalogs.TenAsleep;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.PgBouncer;
import dev.rung.runtime.testing.servers.PgBouncer.PoolMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many behind one PgBouncer in transaction mode: they share server connections, and the state of these. */
@Tag(Scenario.PROOF)
@ExtendWith(FreshDatabase.class)
class PoolerCrowdTest {

    private static final TestCatalog TEN = new Ten().get();

    @TempDir
    private Path folder;

    @Test
    @Scenario(
            id = "D2",
            threads = {"flyway/flyway#2895", "rails/rails#32622"})
    void ten_processes_begin_at_once_behind_a_pooler(TestDatabase db, TestReporter reporter) throws Exception {
        var processes = new ArrayList<ChildProcess>();
        var gate = folder.resolve("gate");
        try (var pooler = PgBouncer.before(db, PoolMode.TRANSACTION)) {
            for (int i = 0; i < 10; i++) {
                processes.add(ProcessRun.up(Ten.class).when(gate).start(pooler.database()));
            }
            for (var process : processes) {
                process.awaitLine("ready", Await.LONG);
            }
            Files.createFile(gate);
            for (var process : processes) {
                endsWell(process);
            }
            new Oracle(db, TEN).applied(10);
        } finally {
            processes.forEach(ChildProcess::close);
        }
        new Oracle(db, TEN).holds(processes.toArray(ChildProcess[]::new));
        reporter.publishEntry(Scenario.OBSERVED, "10 processes, 10 migrations, each applied once");
    }

    @Test
    @Scenario(
            id = "D5",
            threads = {"jackc/tern#146", "prisma/orm#27636"})
    void the_one_in_its_turn_is_killed_behind_a_pooler(TestDatabase db, TestReporter reporter) throws Exception {
        try (var pooler = PgBouncer.before(db, PoolMode.TRANSACTION);
                var asleep = ProcessRun.up(TenAsleep.class).start(pooler.database())) {
            Await.until("the fifth is asleep", Await.LONG, () -> asleepIn(db), count -> count == 1);
            asleep.kill();
            var killed = System.nanoTime();
            for (int rerun = 0; rerun < 5; rerun++) {
                try (var process = ProcessRun.up(Ten.class).start(pooler.database())) {
                    endsWell(process);
                    Await.until(
                            "no lock", Duration.ofSeconds(5), () -> db.facts().advisoryLocks(), List::isEmpty);
                }
            }
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "killed in pg_sleep(20): 5 reruns ended within %d ms; no lock left on any server connection"
                            .formatted((System.nanoTime() - killed) / 1_000_000));
        }
        new Oracle(db, TEN).holds();
    }

    @Test
    @Scenario(
            id = "D7",
            threads = {"openfga/openfga#3250", "pressly/goose#613"})
    void two_with_prepared_statements_take_turns_on_the_server_connections(TestDatabase db, TestReporter reporter) {
        db.execute("create schema other");
        try (var pooler = PgBouncer.before(db, PoolMode.TRANSACTION);
                var one = poolOfOne(pooler);
                var two = poolOfOne(pooler)) {
            var here = CompletableFuture.runAsync(() -> upAndDown(one, "public"));
            var there = CompletableFuture.runAsync(() -> upAndDown(two, "other"));
            here.join();
            there.join();
        }
        db.execute("drop schema other cascade");
        assertThat(db.facts().serverLog().orElseThrow()).noneMatch(line -> line.matches("\\d+:(26000|42P05):.*"));
        new Oracle(db, TEN).holds();
        reporter.publishEntry(
                Scenario.OBSERVED, "2 long-lived connections, 6 times up and down each: neither 26000 nor 42P05");
    }

    private static void upAndDown(HikariDataSource pool, String schema) {
        var migrator = Migrator.builder(pool)
                .catalogs(TEN)
                .schema(schema)
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
        for (int round = 0; round < 6; round++) {
            assertThat(migrator.migrate().applied()).hasSize(10);
            assertThat(migrator.rollback(Target.downTo(0)).rolledBack()).hasSize(10);
        }
    }

    private static void endsWell(ChildProcess process) throws InterruptedException {
        assertThat(process.await(Await.LONG))
                .as(() -> String.join("\n", process.lines()))
                .isZero();
    }

    private static long asleepIn(TestDatabase db) {
        return db.queryLong("""
                select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'""");
    }

    private static HikariDataSource poolOfOne(PgBouncer pooler) {
        var config = new HikariConfig();
        config.setDataSource(pooler.database().dataSource());
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }
}
