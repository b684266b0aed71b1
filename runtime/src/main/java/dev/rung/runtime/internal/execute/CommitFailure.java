package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlFailure;
import java.sql.SQLException;

/** What failed during a commit. */
final class CommitFailure {

    private CommitFailure() {}

    /**
     * Returns whether the connection broke before the server answered the commit. A server that still answers has answered the
     * commit, too: with the failure.
     */
    static boolean isUnanswered(SQLException thrown, Session session) {
        return SqlFailure.of(thrown).isConnectionLoss() && !session.isServerAnswering();
    }
}
