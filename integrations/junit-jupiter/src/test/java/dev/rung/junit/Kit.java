package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.rung.testserver.SqlConsole;
import dev.rung.testserver.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes as a build would, and looks at what is left. */
final class Kit {

    private Kit() {}

    static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    static EngineExecutionResults runInParallel(int threads, Class<?>... tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(tests).map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", String.valueOf(threads))
                .execute();
    }

    /** Fails where not so many tests were run, or not all of them succeeded. */
    static void passes(long tests, EngineExecutionResults results) {
        assertThat(results.allEvents().failed().stream().map(Kit::failure)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** Returns the message of the only test, which failed. */
    static String failureOf(Class<?> tests) {
        var failures = run(tests).testEvents().failed().list();
        assertThat(failures).hasSize(1);
        return reportedOnce(failures.get(0));
    }

    /** Returns what was reported and did not fail, such as {@code V2=down() ...}. */
    static List<String> reports(EngineExecutionResults results) {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .flatMap(entry -> entry.getKeyValuePairs().entrySet().stream())
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    /** Returns the messages of all that failed. */
    static List<String> failures(EngineExecutionResults results) {
        return results.allEvents().failed().map(Kit::reportedOnce).toList();
    }

    /** Returns the messages of what failed around the tests. */
    static List<String> containerFailures(EngineExecutionResults results) {
        return results.containerEvents().failed().map(Kit::reportedOnce).toList();
    }

    private static String reportedOnce(Event event) {
        assertThat(failure(event).getSuppressed()).isEmpty();
        return String.valueOf(failure(event).getMessage());
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    static SqlConsole server() {
        return TestServer.shared().console();
    }

    /** Returns which of these databases are still there. */
    static List<String> existing(List<String> names) {
        return server().rows(
                        "select datname from pg_database where datname = any(string_to_array(?, ','))",
                        String.join(",", names));
    }

    /** Returns all databases of the server. */
    static List<String> databases() {
        return server().rows("select datname from pg_database order by 1");
    }

    static String name(Connection connection) throws SQLException {
        return value(connection, "select current_database()");
    }

    static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
