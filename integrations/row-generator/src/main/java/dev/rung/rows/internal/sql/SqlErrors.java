package dev.rung.rows.internal.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Distinguishes a refused value or row from an error of the server or the session, by the SQLSTATE and the message's context. */
public final class SqlErrors {

    /** States of the server, the session and other transactions: another value would not help. */
    private static final List<String> NOT_ABOUT_ROWS = List.of("08", "25", "40", "53", "55P03", "57", "58");

    /** The same inside a function, unless it raises the error itself; a function that reads what is not there is no such case. */
    private static final List<String> INTERRUPTIONS = List.of("08", "25P", "40", "53", "55P03", "57");

    /** The server's context names the function's language and the keyword, whatever language the message is in. */
    private static final Pattern RAISED = Pattern.compile("PL/\\w+.*\\bRAISE$", Pattern.MULTILINE);

    private static final Pattern IN_FUNCTION = Pattern.compile("PL/\\w+|SQL.*\"\\w+\"");

    private SqlErrors() {}

    /**
     * Returns where the error is the server's refusal of a value or a row, and throws it otherwise. A function may raise any
     * SQLSTATE: an error that it raises itself is a refusal.
     */
    public static void requireRefusal(SQLException e) throws SQLException {
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
