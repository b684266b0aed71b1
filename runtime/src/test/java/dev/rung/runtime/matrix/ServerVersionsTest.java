package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.PostgresRelease;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios in which the server decides, on the other versions that Rung supports. */
@Tag(Scenario.PROOF)
@Tag(Scenario.ONE_VERSION)
class ServerVersionsTest {

    private static final Duration LIMIT = Duration.ofMinutes(25);

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    @Scenario(id = "R1")
    void crashes_starters_steps_outside_a_transaction_and_rollbacks(int major, TestReporter reporter) throws Exception {
        try (var release = PostgresRelease.unpack(major);
                var server = release.start("max_connections = 300", "synchronous_commit = off");
                var run = start(server.database())) {
            assertThat(server.database().queryLong("select current_setting('server_version_num')::int / 10000"))
                    .isEqualTo(major);

            assertThat(run.await(LIMIT))
                    .as(() -> String.join("\n", run.lines()))
                    .isZero();

            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "%d: %s tests of A, C, F and K".formatted(major, run.awaitLine("passed ", Duration.ZERO)));
        }
    }

    private static ChildProcess start(TestDatabase server) {
        var environment = Map.of("RUNG_TEST_JDBC_URL", server.url(), "RUNG_TEST_USER", server.user());
        return ChildProcess.start(environment, ScenarioRun.class, "ACFK");
    }
}
