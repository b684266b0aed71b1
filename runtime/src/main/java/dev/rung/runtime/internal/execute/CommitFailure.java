package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;

/** What failed on the way of a commit. */
final class CommitFailure {

    private static final int PATIENCE_SECONDS = 5;

    private CommitFailure() {}

    /** Returns whether the connection broke before the server said whether it has committed. */
    static boolean isUnanswered(SQLException thrown, Connection connection) {
        return SqlFailure.of(thrown).isConnectionLoss() && !answers(connection);
    }

    /** A server that answers has answered before, too: with the failure. */
    private static boolean answers(Connection connection) {
        try {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
