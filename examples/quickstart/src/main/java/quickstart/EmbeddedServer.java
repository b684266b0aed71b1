package quickstart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** A PostgreSQL from Maven artifacts: this machine only, a free port, a password of its own, gone when it is closed. */
final class EmbeddedServer {

    static final String USER = "postgres";

    private EmbeddedServer() {}

    /**
     * A server that runs.
     *
     * @param url where it is, without the password
     * @param password the password of {@link #USER}
     * @param port the port on this machine
     * @param stop stops it and deletes its data
     */
    record Handle(String url, String password, int port, Stop stop) implements AutoCloseable {

        /** No server of ours. */
        static final Handle NONE = new Handle("", "", 0, () -> {});

        @Override
        public void close() {
            try {
                stop.stop();
            } catch (IOException e) {
                throw new DemoException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
            }
        }

        @Override
        public String toString() {
            return "embedded server on port " + port;
        }
    }

    /** Ends a server. */
    @FunctionalInterface
    interface Stop {
        void stop() throws IOException;
    }

    static Handle start() {
        refuseRootWithoutHelp();
        try {
            return start(ServerFiles.create(), UUID.randomUUID().toString());
        } catch (IOException | IllegalStateException e) {
            throw new DemoException("""
                    The embedded PostgreSQL did not start: %s
                        Fix      : use a server of your own: -Drung.url=jdbc:postgresql://host:5432/database -Drung.user=...\
                    """.formatted(e.getMessage()), e);
        }
    }

    private static Handle start(ServerFiles files, String password) throws IOException {
        var cleaner = new Thread(files::remove);
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            Files.writeString(files.password(), password);
            var server = settings(files, password).start();
            Files.delete(files.password());
            var url = "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
            return new Handle(url, password, server.getPort(), () -> {
                server.close();
                forget(cleaner);
            });
        } catch (IOException | RuntimeException e) {
            files.remove();
            throw e;
        }
    }

    private static void forget(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the cleaner is at work.
        }
    }

    private static EmbeddedPostgres.Builder settings(ServerFiles files, String password) {
        System.setProperty("ot.epg.working-dir", files.home().toString());
        return EmbeddedPostgres.builder()
                .setDataDirectory(files.data())
                .setPGStartupWait(Duration.ofMinutes(1))
                // Options of initdb, as "--key=value"; the last --auth wins.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth", "password")
                .setLocaleConfig("pwfile", files.password().toString())
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "");
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does. */
    private static void refuseRootWithoutHelp() {
        if (isRoot() && !LinuxUtils.isUnshareAvailable()) {
            throw new DemoException("""
                    The embedded PostgreSQL does not run as root, and `unshare -U`, which would help, does not work here.
                        Fix      : run as another user, or use a server of your own: -Drung.url=jdbc:postgresql://...""", null);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // not a Linux: initdb itself says what it thinks
        }
    }
}
