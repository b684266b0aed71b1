package dev.rung.runtime.internal.execute.context;

import java.io.Serial;
import java.sql.SQLException;

/** A migration tried to end what is not its own: the transaction that holds its row in the history, or the session. */
public final class TransactionControlException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** SQLSTATE {@code invalid_transaction_termination}. */
    private static final String SQL_STATE = "2D000";

    public TransactionControlException(String call) {
        super(
                "a migration must not call " + call + ": its work and its row in the history are one transaction, which"
                        + " Rung ends",
                SQL_STATE);
    }
}
