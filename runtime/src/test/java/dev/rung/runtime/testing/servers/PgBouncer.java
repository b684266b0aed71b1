package dev.rung.runtime.testing.servers;

import dev.rung.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.postgresql.Driver;

/** A real PgBouncer in front of the server of a database. Clients need no password; to the server they are its user. */
public final class PgBouncer implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(1);

    /** When a client gives its server connection back to the others. */
    public enum PoolMode {
        SESSION,
        TRANSACTION,
        STATEMENT
    }

    private final Path program = RequiredProgram.PGBOUNCER.path();
    private final TemporaryFolder folder = TemporaryFolder.create("pgbouncer");
    private final TestDatabase behind;
    private final int port = FreePort.choose();
    private final Daemon daemon;

    private PgBouncer(TestDatabase behind, PoolMode mode) {
        this.behind = behind;
        var settings = folder.write("pgbouncer.ini", settings(behind, mode));
        folder.write("users.txt", "\"%s\" \"\"\n".formatted(behind.user()));
        this.daemon = Daemon.start(
                folder.path().resolve("pgbouncer.log"),
                Command.unprivileged(List.of(program.toString(), settings.toString())));
    }

    /** Starts one with a pool of five server connections. */
    public static PgBouncer before(TestDatabase behind, PoolMode mode) {
        var pooler = new PgBouncer(behind, mode);
        try {
            Until.holds("PgBouncer listens", STARTING, pooler::listens);
            return pooler;
        } catch (RuntimeException e) {
            pooler.close();
            throw new IllegalStateException("PgBouncer did not start; its log:\n" + pooler.daemon.log(), e);
        }
    }

    /** Returns the same database, seen through the pooler. */
    public TestDatabase database() {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, behind.name());
        return TestDatabase.at(url, behind.user(), null);
    }

    private boolean listens() {
        if (!daemon.isAlive()) {
            throw new IllegalStateException("it has ended");
        }
        return daemon.log().contains("process up");
    }

    private String settings(TestDatabase behind, PoolMode mode) {
        Properties server = Driver.parseURL(behind.url(), null);
        var password = behind.password() == null ? "" : " password='%s'".formatted(behind.password());
        return """
                [databases]
                * = host=127.0.0.1 port=%s user=%s%s

                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = users.txt
                pool_mode = %s
                default_pool_size = 5
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        server.getProperty("PGPORT"),
                        behind.user(),
                        password,
                        port,
                        mode.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        daemon.close();
        folder.close();
    }
}
