package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.matrix.Ladders.Ten;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.PatroniCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Three servers that agree on who leads. */
@Tag(Scenario.PROOF)
class PatroniTest {

    private static final Ladder TEN = new Ten().get();

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

    private void switchesOverIn(PatroniCluster cluster, TestDatabase db, int version) throws Exception {
        var gate = folder.resolve("gate " + version);
        try (var process = Climb.up(Ten.class)
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
