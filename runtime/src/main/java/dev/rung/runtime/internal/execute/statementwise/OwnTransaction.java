package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The transaction that a migration outside a transaction may open itself: all of it is one step. Belongs to one attempt. */
final class OwnTransaction {

    private static final Set<String> END = Set.of("commit", "rollback", "setAutoCommit");

    private final Connection connection;
    private boolean open;
    private boolean ours;

    OwnTransaction(Connection connection) {
        this.connection = connection;
    }

    boolean isOpen() {
        return open;
    }

    /** Returns whether the open one is around a part that is planned: nothing in it may end it. */
    boolean isOurs() {
        return ours;
    }

    /** Returns whether one is open, or the next statement will open one. */
    boolean isWanted() throws SQLException {
        return open || !connection.getAutoCommit();
    }

    /** Begins one of Rung, around a part of the migration. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
        open = true;
        ours = true;
    }

    /** Commits what {@link #begin} began. */
    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        open = false;
        ours = false;
    }

    /** Rolls back the open transaction, and returns to autocommit; returns whether there was anything to do. */
    boolean rollBack() throws SQLException {
        ours = false;
        var wanted = isWanted();
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        } else if (open) {
            try (var statement = connection.createStatement()) {
                statement.execute("rollback");
            }
        }
        open = false;
        return wanted;
    }

    /** Ends the transaction that the note of a step has begun where there is no autocommit: that note is not the migration's. */
    void commitNote() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /** Follows a statement that ended well. */
    void sent(SqlStatement statement) throws SQLException {
        if (statement.controlsTransaction()) {
            open = statement.verb().equals("begin") || statement.verb().equals("start");
        } else {
            open = open || !connection.getAutoCommit();
        }
    }

    /** Follows a call of the connection that ended well. */
    void called(String name) {
        if (END.contains(name)) {
            open = false;
        } else if (name.equals("setSavepoint")) {
            open = true;
        }
    }
}
