package dev.rung.runtime.internal.session;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.event.RunEvents;
import dev.rung.runtime.internal.history.UpToDateCheck;
import dev.rung.runtime.model.LockHolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The database of a migrator. Each call works over one connection from the data source and gives it back; while a statement
 * takes long, {@link BackendMonitor} opens a second one, if there is one to spare. Thread-safe as far as the data source is.
 *
 * @param dataSource where connections come from
 * @param observer where connections come from that observe a run from outside; empty where there is no observer
 * @param settings how to run
 * @param upToDateCheck checks whether there is nothing to do
 */
public record Database(
        DataSource dataSource, Optional<DataSource> observer, ExecutionSettings settings, UpToDateCheck upToDateCheck) {

    /** The database behind {@code dataSource}, with the check that the settings ask for. */
    public Database(DataSource dataSource, Optional<DataSource> observer, ExecutionSettings settings) {
        this(dataSource, observer, settings, UpToDateCheck.of(settings.history(), settings.historyOwner()));
    }

    /** Returns the same database, to look up the outcome of a run that has {@code taken} so long. */
    public Database afterRun(Duration taken) {
        return new Database(dataSource, observer, settings.afterRun(taken), upToDateCheck);
    }

    /** Returns the database's name, where exactly the migrations of {@code expected} are applied: one round trip. */
    public Optional<String> nameIfAt(Fingerprint expected) {
        return readOver(own -> nameIfAt(own, expected));
    }

    /** Returns what {@code work} reads, without a lock. */
    public <T> T read(SessionWork<Session, T> work) {
        return readOver(own -> {
            try (var session = Session.open(own, settings)) {
                return work.with(session);
            }
        });
    }

    /** Returns a connection for a run, watched over until it is closed; what happens in it is reported to {@code events}. */
    public RunConnection connectForRun(RunEvents events) {
        return RunConnection.open(connect(), this, events);
    }

    /** Returns the runner that migrates at this moment; empty where none does. */
    public static Optional<LockHolder> runner(Session session) throws SQLException {
        var lock = AdvisoryLock.of(session, AdvisoryLock.Span.SESSION);
        return session.autoCommitted(own -> lock.holder());
    }

    private Optional<String> nameIfAt(Connection connection, Fingerprint expected) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try {
            var driver = Driver.of(connection);
            if (driver.isEmpty() || driver.get().separatesStatements()) {
                return inTransaction(expected, connection);
            }
            return driver.get().isInventedByPooler()
                    ? unnamed(driver.get(), expected, connection)
                    : upToDateCheck.databaseAt(expected, connection);
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    /** Asks so that the server stops at the first statement that fails, however the driver sends them. Costs a second trip. */
    private Optional<String> inTransaction(Fingerprint expected, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return upToDateCheck.databaseAt(expected, connection);
        } finally {
            connection.rollback();
        }
    }

    /** Asks without leaving a named statement on a server connection that belongs to a pooler. */
    private Optional<String> unnamed(Driver driver, Fingerprint expected, Connection connection) throws SQLException {
        var before = driver.nameStatementsAfter(0);
        try {
            return upToDateCheck.databaseAt(expected, connection);
        } finally {
            driver.nameStatementsAfter(before);
        }
    }

    private <T> T readOver(SessionWork<Connection, T> work) {
        try (var bounded = connect()) {
            var connection = bounded.connection();
            OpenTransactionCheck.refuse(connection);
            return InterruptibleReading.of(connection, work);
        } catch (SQLException e) {
            throw DatabaseFailures.running(e);
        }
    }

    private BoundedConnection connect() {
        var limits = settings.limits();
        var connection = new ConnectionRetry(dataSource, limits.connectWait(), limits.answerWait()).connect();
        return BoundedConnection.of(connection, limits.answerWait());
    }
}
