package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.matrix.Ladders.Ten;
import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many processes begin at the same moment. */
@ExtendWith(FreshDatabase.class)
class StartersTest {

    @TempDir
    private Path folder;

    @Test
    @Scenario(id = "C2")
    void ten_processes_begin_at_once(TestDatabase db, TestReporter reporter) throws Exception {
        race(db, reporter, 10);
    }

    private void race(TestDatabase db, TestReporter reporter, int count) throws Exception {
        var gate = folder.resolve("gate");
        var processes = new ArrayList<ChildProcess>();
        try {
            for (int i = 0; i < count; i++) {
                processes.add(Climb.up(Ten.class).when(gate).start(db));
            }
            for (var process : processes) {
                process.awaitLine("ready", Await.LONG);
            }
            var start = System.nanoTime();
            Files.createFile(gate);
            var applied = 0;
            for (var process : processes) {
                assertThat(process.await(Await.LONG))
                        .as(() -> String.join("\n", process.lines()))
                        .isZero();
                applied += number(process, "applied ");
            }
            var millis = (System.nanoTime() - start) / 1_000_000;

            assertThat(applied).isEqualTo(10);
            new Oracle(db, new Ten().get()).holds(processes.toArray(ChildProcess[]::new));
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "%d processes ended well within %d ms; together they applied %d".formatted(count, millis, applied));
        } finally {
            processes.forEach(ChildProcess::close);
        }
    }

    private static int number(ChildProcess process, String label) {
        return process.lines().stream()
                .filter(line -> line.startsWith(label))
                .mapToInt(line -> Integer.parseInt(line.substring(label.length())))
                .sum();
    }
}
