package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.PatroniCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Three servers that elect a leader. */
@Tag(Scenario.PROOF)
class PatroniTest {

    private static final TestCatalog TEN = new Ten().get();

    @TempDir
    private Path folder;

    @Test
    @Scenario(id = "E4")
    void the_leader_changes_in_each_of_ten_migrations(TestReporter reporter) throws Exception {
        try (var cluster = PatroniCluster.start();
                var db = cluster.database().createBeside()) {
            for (int version = 1; version <= 10; version++) {
                switchesOverIn(cluster, db, version);
            }
            new Oracle(db, TEN).holds();
            reporter.publishEntry(Scenario.ROUNDS, "10");
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "each run ends with an error and leaves the migrations before; each rerun goes on");
        }
    }

    @Test
    @Scenario(id = "E5")
    void the_leader_is_lost_and_a_run_begins_before_there_is_another(TestReporter reporter) throws Exception {
        try (var cluster = PatroniCluster.start();
                var db = cluster.database().createBeside()) {
            var oracle = new Oracle(db, TEN);
            oracle.migrator(db).migrate(Target.upTo(4));
            var migrator = Migrator.builder(db.dataSource())
                    .catalogs(TEN)
                    .connectWait(Await.LONG)
                    .build();
            cluster.awaitCaughtUp();
            cluster.killLeader();
            Thread.sleep(1000);
            var start = System.nanoTime();

            assertThat(migrator.migrate().applied()).hasSize(6);

            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isGreaterThan(Duration.ofSeconds(2)).isLessThan(Duration.ofMinutes(1));
            oracle.holds();
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "waited for the new leader and applied the other 6, in %d ms".formatted(took.toMillis()));
        }
    }

    private void switchesOverIn(PatroniCluster cluster, TestDatabase db, int version) throws Exception {
        var gate = folder.resolve("gate " + version);
        try (var process = ProcessRun.up(Ten.class)
                .stoppingAt(Stop.afterStatement(version, 1).until(gate))
                .start(db)) {
            process.awaitLine("stopped", Await.LONG);
            cluster.switchover();
            Files.createFile(gate);

            assertThat(process.await(Await.LONG))
                    .as(() -> String.join("\n", process.lines()))
                    .isEqualTo(1);
        }
        cluster.awaitSettled();
        var oracle = new Oracle(db, TEN);
        oracle.applied(version - 1);
        oracle.migrator(db).migrate(Target.upTo(version));
        oracle.applied(version);
    }
}
