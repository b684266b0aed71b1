package dev.rung.junit.internal.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** Runs statements so that a refused one leaves nothing behind, and the transaction goes on. */
record Attempts(Connection connection) {

    /** Trouble with the server, the session or other transactions: another value would not help. */
    private static final List<String> NOT_ABOUT_ROWS = List.of("08", "25", "40", "53", "55", "57", "58");

    /** Work on the connection. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Runs the work; takes its effects back where it throws. */
    <T> T attempt(Work<T> work) throws SQLException {
        return attempt(work, result -> true);
    }

    /** Runs the work; takes its effects back where it throws, or where its result is not one to {@code keep}. */
    <T> T attempt(Work<T> work, Predicate<T> keep) throws SQLException {
        var before = connection.setSavepoint();
        try {
            var result = work.run();
            if (!keep.test(result)) {
                connection.rollback(before);
            }
            connection.releaseSavepoint(before);
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.rollback(before);
                connection.releaseSavepoint(before);
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    /** Runs a statement. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Throws on what is more than a refusal. */
    static void onlyRefusals(SQLException e) throws SQLException {
        var state = e.getSQLState();
        if (state == null || NOT_ABOUT_ROWS.stream().anyMatch(state::startsWith)) {
            throw e;
        }
    }
}
