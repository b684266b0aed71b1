package dev.rung.runtime.testing;

/**
 * The one real PostgreSQL of this JVM: the server of {@code RUNG_TEST_JDBC_URL}, else a container
 * ({@code -Drung.test.server=containers -Drung.test.postgres=17}), else an embedded one. It starts at first use and
 * stops with the JVM. Tests want a {@link TestDatabase} of it.
 */
public final class TestServer {

    static final String APPLICATION = "rung-test-ground";

    private final ServerLogin login;
    private final SqlConsole console;

    private TestServer(ServerLogin login) {
        this.login = login;
        this.console = new SqlConsole(login.dataSource(APPLICATION));
    }

    /**
     * Returns the server, started if need be.
     *
     * @throws IllegalStateException each time anew, if it could not be started; the message says why and what to do
     */
    public static TestServer shared() {
        if (Start.ONCE.failure != null) {
            throw new IllegalStateException(Start.ONCE.failure.getMessage(), Start.ONCE.failure);
        }
        return Start.ONCE.server;
    }

    /** Returns the major version, 18 for example. */
    public int majorVersion() {
        return Integer.parseInt(console.value("show server_version_num")) / 10_000;
    }

    /** Returns the version, {@code 18.6} for example. */
    public String version() {
        return console.value("show server_version").replaceFirst(" .*", "");
    }

    ServerLogin login() {
        return login;
    }

    SqlConsole console() {
        return console;
    }

    static TestServer start(ServerSource source) {
        TestServer server = new TestServer(source.start());
        System.out.println("Tests run on PostgreSQL, " + source.label() + ": " + server.login + "; "
                + server.console.value("select version()"));
        return server;
    }

    /** What became of the only attempt to start; a class initializer that throws would hide the reason from the second test on. */
    private record Start(TestServer server, RuntimeException failure) {

        static final Start ONCE = attempt();

        private static Start attempt() {
            try {
                return new Start(TestServer.start(ServerSource.askedFor(System::getenv, System::getProperty)), null);
            } catch (RuntimeException e) {
                return new Start(null, e);
            }
        }
    }
}
