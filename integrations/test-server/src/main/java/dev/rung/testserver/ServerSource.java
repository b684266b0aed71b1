package dev.rung.testserver;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the places where the PostgreSQL of the tests comes from. */
interface ServerSource {

    /** Returns why there is no such server here; nothing where {@link #start} is worth a try. */
    Optional<String> obstacle();

    /**
     * Makes the server ready. It stops by itself when the JVM exits, if it was started here.
     *
     * @throws IllegalStateException if that fails; the message says why and what to do
     */
    ServerLogin start();

    /** Returns how this source is called in the line that the tests log. */
    String label();

    /**
     * Returns the sources that the surroundings ask for, the best first: {@code RUNG_TEST_JDBC_URL}, else what the system
     * property {@code rung.test.server} names, else an embedded server or a container.
     *
     * @throws IllegalStateException if they ask for two things at once, or for something that does not exist
     */
    static List<ServerSource> askedFor(
            Function<String, @Nullable String> environment, Function<String, @Nullable String> properties) {
        var url = environment.apply("RUNG_TEST_JDBC_URL");
        var named = properties.apply("rung.test.server");
        if (url != null && !url.isBlank()) {
            if (named != null) {
                throw new IllegalStateException("RUNG_TEST_JDBC_URL names one server and -Drung.test.server=" + named
                        + " (set by -Pcontainers) another: unset one of them");
            }
            return List.of(
                    new GivenServer(url, environment.apply("RUNG_TEST_USER"), environment.apply("RUNG_TEST_PASSWORD")));
        }
        var container = ContainerServer.of(properties.apply("rung.test.postgres"));
        return switch (named == null ? "" : named.toLowerCase(Locale.ROOT)) {
            case "" -> List.of(new EmbeddedServer(), container);
            case "embedded" -> List.of(new EmbeddedServer());
            case "containers" -> List.of(container);
            default ->
                throw new IllegalStateException("-Drung.test.server=" + named
                        + " is unknown: it is embedded or containers; without it, whichever is on the class path");
        };
    }
}
