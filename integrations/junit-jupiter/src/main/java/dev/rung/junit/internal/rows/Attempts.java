package dev.rung.junit.internal.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Runs statements so that a refused one leaves nothing behind, and the transaction goes on. */
record Attempts(Connection connection) {

    /** Trouble with the server, the session or other transactions: another value would not help. */
    private static final List<String> NOT_ABOUT_ROWS = List.of("08", "25", "40", "53", "55P03", "57", "58");

    /** Trouble inside a function too, unless it has raised it itself: a function that reads what is not there is its own. */
    private static final List<String> INTERRUPTIONS = List.of("08", "25P", "40", "53", "55P03", "57");

    /** The server's context names the language of the function; the keyword stands in it, whatever language it is in. */
    private static final Pattern RAISED = Pattern.compile("PL/\\w+.*\\bRAISE$", Pattern.MULTILINE);

    private static final Pattern IN_FUNCTION = Pattern.compile("PL/\\w+|SQL.*\"\\w+\"");

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

    /** Throws on what is more than a refusal. A function may raise any SQLSTATE. */
    static void onlyRefusals(SQLException e) throws SQLException {
        var state = e.getSQLState();
        if (state == null || (isOneOf(NOT_ABOUT_ROWS, state) && !isOfFunction(String.valueOf(e.getMessage()), state))) {
            throw e;
        }
    }

    private static boolean isOfFunction(String message, String state) {
        return RAISED.matcher(message).find()
                || (!isOneOf(INTERRUPTIONS, state)
                        && IN_FUNCTION.matcher(message).find());
    }

    private static boolean isOneOf(List<String> starts, String state) {
        return starts.stream().anyMatch(state::startsWith);
    }
}
