package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refuses connections on which a transaction of the application is open, as a data source that takes part in transactions hands
 * them out: turning autocommit on would commit it.
 */
public final class OpenTransactionCheck {

    /** What is set here ends with the transaction: with the statement itself, where none is open. */
    private static final String MARK = "select pg_catalog.set_config('rung.open', ?, true)";

    private static final String MARKED = "select pg_catalog.current_setting('rung.open', true)";

    private OpenTransactionCheck() {}

    /**
     * Throws where turning autocommit on would end a transaction of the application. Asks the driver; only pgJDBC says whether a
     * transaction is open. With another driver, or where a proxy does not hand it out, autocommit has to be on already, and the
     * server is asked: a transaction may have been begun by a statement.
     *
     * @throws SetupException if a transaction is open, or may be; nothing was committed or rolled back
     */
    public static void refuse(Connection connection) throws SQLException {
        var isManual = !connection.getAutoCommit();
        switch (Driver.transactionOf(connection)) {
            case OPEN -> throw refused("whose transaction is open", null);
            case UNKNOWN -> {
                if (isManual) {
                    throw refused(
                            "without autocommit, and its driver does not say whether a transaction is open", null);
                }
                if (InterruptibleReading.of(connection, OpenTransactionCheck::isOpen)) {
                    throw refused("whose transaction is open", null);
                }
            }
            case NONE -> {
                if (isManual) {
                    requireFree(connection);
                }
            }
        }
    }

    /**
     * Two round trips, which are reliable behind a pooler too. A server that fails them is no PostgreSQL, which is
     * detected later.
     */
    private static boolean isOpen(Connection connection) throws SQLException {
        var mark = UUID.randomUUID().toString();
        try (var set = connection.prepareStatement(MARK);
                var get = connection.createStatement()) {
            set.setString(1, mark);
            set.execute();
            try (var row = get.executeQuery(MARKED)) {
                return row.next() && mark.equals(row.getString(1));
            }
        } catch (SQLException e) {
            if (SqlFailure.of(e).isConnectionLoss()) {
                throw e;
            }
            return SqlFailure.FAILED_TRANSACTION.equals(e.getSQLState()); // its cause is what failed before
        }
    }

    /**
     * One that is enlisted in a distributed transaction does not let autocommit be turned on, even before its first
     * statement.
     */
    private static void requireFree(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (SqlFailure.of(e).isConnectionLoss()) {
                throw e;
            }
            throw refused("that does not leave its transaction: " + SqlFailure.of(e), RedactedCause.of(e));
        }
        connection.setAutoCommit(false);
    }

    private static SetupException refused(String which, @Nullable Throwable cause) {
        return new SetupException(
                ErrorCode.OPEN_TRANSACTION,
                new Explanation(
                        "The data source gave a connection " + which,
                        "nothing was changed; that transaction is as it was, for its owner to commit or roll back",
                        "call the migrator before that transaction begins or after it has ended, or give it a data source of"
                                + " its own, which hands out new connections in autocommit: the one behind a"
                                + " TransactionAwareDataSourceProxy, or one that is not enlisted in XA"),
                cause);
    }
}
