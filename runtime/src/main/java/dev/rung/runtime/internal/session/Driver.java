package dev.rung.runtime.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.jdbc.PreferQueryMode;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * What only pgJDBC offers, beyond JDBC.
 *
 * @param connection the driver's own connection
 */
record Driver(PGConnection connection) {

    /** The limit of Linux; no other system has higher ones. */
    private static final int HIGHEST_PROCESS = 1 << 22;

    /**
     * By their names: the class of the driver needs a module of the JDK that Rung does not, and that of the settings is in a
     * module above this one.
     */
    private static final Set<String> UNPOOLED =
            Set.of("org.postgresql.ds.PGSimpleDataSource", "dev.rung.settings.ConfiguredDataSource");

    /** Returns the driver under {@code connection}; empty where it is another one, or a proxy does not unwrap to it. */
    static Optional<Driver> of(Connection connection) {
        try {
            if (connection instanceof PGConnection own) {
                return Optional.of(new Driver(own));
            }
            return connection.isWrapperFor(PGConnection.class)
                    ? Optional.ofNullable(connection.unwrap(PGConnection.class)).map(Driver::new)
                    : Optional.empty();
        } catch (SQLException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Returns whether each connection of {@code source} is a new one of the driver, and no pool is in between. */
    static boolean isUnpooled(DataSource source) {
        return UNPOOLED.contains(source.getClass().getName());
    }

    /** What a driver reports of the transaction of a connection, without a query. */
    enum Transaction {
        NONE,
        /** It may have failed already. */
        OPEN,
        /** The driver does not say. */
        UNKNOWN
    }

    /** Returns what the server last said of the transaction of {@code connection}. */
    static Transaction transactionOf(Connection connection) throws SQLException {
        var driver = of(connection);
        if (driver.isPresent() && driver.get().connection instanceof BaseConnection known) {
            return known.getTransactionState() == TransactionState.IDLE ? Transaction.NONE : Transaction.OPEN;
        }
        return Transaction.UNKNOWN;
    }

    /** Returns the server process that the protocol named when it connected; a pooler names one of its own. */
    int backend() {
        return connection.getBackendPID();
    }

    /** Returns whether {@code other} is of the same connection to a server, or to its pooler. */
    boolean isOfSameSession(Driver other) {
        return backend() == other.backend();
    }

    /**
     * Returns whether that number is none that a server process can have: poolers invent theirs. A cheap hint, for the check
     * that must not cost a round trip more; opening a session asks the server.
     */
    boolean isInventedByPooler() {
        return backend() <= 0 || backend() > HIGHEST_PROCESS;
    }

    /**
     * Returns whether each statement of a text is sent in a message of its own: after one that fails the server executes
     * the next, and outside a transaction each has its own.
     */
    boolean separatesStatements() {
        return connection.getPreferQueryMode() == PreferQueryMode.SIMPLE;
    }

    /** Returns what the server last reported of a setting that it reports by itself; empty for others. */
    Optional<String> reported(String setting) {
        return Optional.ofNullable(connection.getParameterStatus(setting));
    }

    /** Returns whether the server warns that it has not waited for its standbys; by the place in its source, in any language. */
    static boolean isOfStandbyWait(SQLWarning warning) {
        try {
            return warning instanceof PSQLWarning own
                    && own.getServerErrorMessage() != null
                    && "SyncRepWaitForLSN".equals(own.getServerErrorMessage().getRoutine());
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }

    /**
     * Returns where the server says that a statement is wrong; empty where {@code thrown} is not of the driver, or says
     * nothing.
     */
    static Optional<ReportedPosition> reportedPosition(Throwable thrown) {
        try {
            return thrown instanceof PSQLException own
                    ? Optional.ofNullable(own.getServerErrorMessage()).map(Driver::place)
                    : Optional.empty();
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    private static ReportedPosition place(ServerErrorMessage message) {
        return new ReportedPosition(
                message.getPosition(),
                Objects.requireNonNullElse(message.getInternalQuery(), ""),
                message.getInternalPosition());
    }

    /** Asks the server, over a connection of its own, to cancel what runs here; returns when the request is sent. */
    void cancel() throws SQLException {
        connection.cancelQuery();
    }

    /**
     * Sets no savepoint before a statement, with which a migration could continue after one that failed. Returns what sets it such
     * as it was.
     */
    Runnable withoutSavepoints() {
        var before = connection.getAutosave();
        connection.setAutosave(AutoSave.NEVER);
        return () -> connection.setAutosave(before);
    }

    /** Keeps statements on the server under a name from the n-th execution on; 0 is never. Returns what was set before. */
    int nameStatementsAfter(int executions) {
        var before = connection.getPrepareThreshold();
        connection.setPrepareThreshold(executions);
        return before;
    }
}
