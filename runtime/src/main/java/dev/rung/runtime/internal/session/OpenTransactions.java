package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses connections on which somebody else's transaction is open, as a data source that takes part in transactions hands
 * them out: whoever turns autocommit on would commit it.
 */
public final class OpenTransactions {

    private OpenTransactions() {}

    /**
     * Throws where turning autocommit on would end a transaction of somebody else. Asks the driver, and not the server. Only
     * pgJDBC says whether a transaction is open: with another driver, autocommit has to be on already.
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
            }
            case NONE -> {
                if (isManual) {
                    requireFree(connection);
                }
            }
        }
    }

    /** One that is enlisted in a distributed transaction does not let autocommit be turned on, even before its first statement. */
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
