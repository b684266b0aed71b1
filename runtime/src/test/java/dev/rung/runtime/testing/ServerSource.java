package dev.rung.runtime.testing;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** One of the places where the PostgreSQL of the tests comes from. */
interface ServerSource {

    /**
     * Makes the server ready. It stops by itself when the JVM exits, if it was started here.
     *
     * @throws IllegalStateException if there is no such server here; the message says why and what to do
     */
    ServerLogin start();

    /** Returns how this source is called in the line that the tests print. */
    String label();

    /**
     * Returns the source that the surroundings ask for: {@code RUNG_TEST_JDBC_URL}, else what the system property
     * {@code rung.test.server} names, else the embedded server.
     *
     * @throws IllegalStateException if they ask for two things at once, or for something that does not exist
     */
    static ServerSource askedFor(UnaryOperator<String> environment, UnaryOperator<String> properties) {
        String url = environment.apply("RUNG_TEST_JDBC_URL");
        String named = properties.apply("rung.test.server");
        if (url != null && !url.isBlank()) {
            if (named != null) {
                throw new IllegalStateException("RUNG_TEST_JDBC_URL names one server and -Drung.test.server=" + named
                        + " (set by -Pcontainers) another: unset one of them");
            }
            return new GivenServer(url, environment.apply("RUNG_TEST_USER"), environment.apply("RUNG_TEST_PASSWORD"));
        }
        return switch (named == null ? "embedded" : named.toLowerCase(Locale.ROOT)) {
            case "embedded" -> new EmbeddedServer();
            case "containers" -> new ContainerServer(properties.apply("rung.test.postgres"), new LocalDocker());
            default ->
                throw new IllegalStateException(
                        "-Drung.test.server=" + named + " is unknown: it is embedded (the default) or containers");
        };
    }
}
