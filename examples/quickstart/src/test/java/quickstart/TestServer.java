package quickstart;

import java.util.Objects;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** The one server of this JVM: that of {@code RUNG_TEST_JDBC_URL}, else an embedded one. */
record TestServer(String url, String user, String password) {

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/)?)([^/?]*)(.*)");

    static TestServer shared() {
        return Shared.SERVER;
    }

    /** Returns the URL of a database of this server, without user and password. */
    String urlOf(String database) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("RUNG_TEST_JDBC_URL looks like jdbc:postgresql://host:5432/postgres");
        }
        return parts.group(1) + database + parts.group(3);
    }

    PGSimpleDataSource dataSource(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(urlOf(database));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static TestServer start() {
        var given = System.getenv("RUNG_TEST_JDBC_URL");
        if (given != null && !given.isBlank()) {
            return new TestServer(given, env("RUNG_TEST_USER", "postgres"), env("RUNG_TEST_PASSWORD", ""));
        }
        var server = EmbeddedServer.start(); // zonky stops it with the JVM
        return new TestServer(server.url(), EmbeddedServer.USER, server.password());
    }

    private static String env(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }

    private static final class Shared {
        static final TestServer SERVER = start();
    }
}
