package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.event.RunEvents;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one run, with the watchdog that ends what would not end by itself. Closing it ends the watchdog and gives the
 * connection back. Belongs to one thread.
 */
public final class RunConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private final BoundedConnection connection;
    private final Watchdog watchdog;
    private final ExecutionSettings settings;

    private RunConnection(BoundedConnection connection, Watchdog watchdog, ExecutionSettings settings) {
        this.connection = connection;
        this.watchdog = watchdog;
        this.settings = settings;
    }

    /** Watches over the current thread's work with {@code connection}, which it closes, also where it throws. */
    static RunConnection open(BoundedConnection connection, Database database, RunEvents events) {
        try {
            OpenTransactionCheck.refuse(connection.connection());
            DriverVersion.of(connection.connection())
                    .filter(DriverVersion::isVulnerable)
                    .ifPresent(RunConnection::warn);
            return new RunConnection(connection, Watchdog.start(connection, database, events), database.settings());
        } catch (SQLException e) {
            close(connection, e);
            throw DatabaseFailures.running(e);
        } catch (RuntimeException | Error e) {
            close(connection, e);
            throw e;
        }
    }

    /**
     * Opens a session, and returns the migration lock once the session holds it.
     *
     * @throws dev.rung.runtime.error.LockException if it is not free in time
     */
    public MigrationLock acquireLock() throws SQLException {
        var session = Session.open(connection.connection(), settings);
        try {
            watchdog.events().started(session.run(), session.database());
            return MigrationLock.acquire(session, watchdog);
        } catch (SQLException | RuntimeException | Error e) {
            close(session, e);
            throw e;
        }
    }

    /** Returns the error of a run that ends with {@code thrown}: why it was stopped, or else what failed. */
    public MigratorException failure(SQLException thrown) {
        return watchdog.stopped()
                .<MigratorException>map(reason -> DatabaseFailures.stopped(reason, thrown))
                .orElseGet(() -> DatabaseFailures.running(thrown));
    }

    @Override
    public void close() {
        try (connection) {
            watchdog.close();
        } catch (SQLException e) {
            throw DatabaseFailures.running(e);
        }
    }

    /** Closes {@code resource}; what that throws does not hide {@code thrown}. */
    private static void close(AutoCloseable resource, Throwable thrown) {
        try {
            resource.close();
        } catch (Exception e) {
            thrown.addSuppressed(e);
        }
    }

    private static void warn(DriverVersion driver) {
        LOG.warn(
                "rung: pgJDBC {} has known security holes (docs/security.md names them); use {} or newer",
                driver,
                DriverVersion.OLDEST_SAFE);
    }
}
