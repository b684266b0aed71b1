package dev.rung.runtime.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** A PostgreSQL from Maven artifacts: loopback only, a free port, a password of its own, gone when the JVM exits. */
record EmbeddedServer() implements ServerSource {

    private static final String SUPERUSER = "postgres";

    @Override
    public ServerLogin start() {
        refuseRootWithout(LinuxUtils.isUnshareAvailable(), isRoot());
        try {
            return start(ServerHome.choose(), UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    @Override
    public String label() {
        return "embedded";
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it believe that it does not. */
    static void refuseRootWithout(boolean unshare, boolean root) {
        if (root && !unshare) {
            throw new IllegalStateException("""
                    The embedded PostgreSQL does not run as root, and `unshare -U`, which would help, does not work here.
                    Either run the build as another user, or name a server in RUNG_TEST_JDBC_URL.""");
        }
    }

    private static ServerLogin start(ServerHome home, String password) throws IOException {
        Path passwordFile = Files.writeString(home.newFile("password"), password);
        try {
            // Zonky clears what killed JVMs left in this directory, servers included.
            System.setProperty("ot.epg.working-dir", home.directory().toString());
            EmbeddedPostgres server = settings()
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
                .setServerConfig("log_line_prefix", PgFacts.LOG_LINE_PREFIX)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_wal_size", "128MB");
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // not a Linux: initdb itself says what it thinks
        }
    }
}
