package dev.rung.runtime.internal.sql;

import dev.rung.runtime.internal.text.Printable;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * What the database said, in one line.
 *
 * @param message the message on one line, without secrets and control characters, and not too long
 * @param sqlState the SQLSTATE; empty where there is none
 */
public record SqlFailure(String message, String sqlState) {

    public static final String ACTIVE_TRANSACTION = "25001";
    public static final String FAILED_TRANSACTION = "25P02";
    public static final String DUPLICATE_KEY = "23505";
    public static final String DUPLICATE_OBJECT = "42710";
    public static final String LOCK_NOT_AVAILABLE = "55P03";
    public static final String PRIVILEGE = "42501";

    /** What is refused here, as the server refuses what it cannot do. */
    public static final String NOT_SUPPORTED = "0A000";

    public static final String READ_ONLY_TRANSACTION = "25006";
    public static final String UNTRANSLATABLE_CHARACTER = "22P05";

    /** The number of parts of a failure that are read; no real failure has more. */
    private static final int MOST = 100;

    /** Returns what {@code thrown} says, or the SQL failure that led to it. */
    public static SqlFailure of(Throwable thrown) {
        var sql = sqlException(thrown);
        return new SqlFailure(
                line(sql.<Throwable>map(e -> e).orElse(thrown), UnquotedSecretsHint.in(Thrown.all(thrown, MOST))),
                sql.map(SQLException::getSQLState).orElse(""));
    }

    /**
     * Returns whether the connection may be lost: functions, foreign tables and servers that do not understand a message
     * say so, too, where it is still there.
     */
    public boolean isConnectionLoss() {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }

    /** Returns whether the network did not lead to the server, or not any more. */
    public boolean isUnreachable() {
        return sqlState.startsWith("08");
    }

    /** Returns whether {@code thrown} is the driver's, which waited for an answer as long as it may. */
    public static boolean isSilence(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the server has no connection to spare. */
    public boolean isNoRoom() {
        return sqlState.equals("53300");
    }

    /** Returns whether the same transaction may succeed when it is tried again: it conflicted with other sessions. */
    public boolean isWorthAnotherTry() {
        return sqlState.equals(LOCK_NOT_AVAILABLE) || sqlState.equals("40P01") || sqlState.equals("40001");
    }

    /** Returns whether there never was a connection, or the database did not say so. */
    public boolean isNoConnection() {
        return sqlState.isEmpty() || sqlState.startsWith("08");
    }

    /** Returns whether rows violate a constraint. */
    public boolean isOfConstraint() {
        return sqlState.startsWith("23");
    }

    /** Returns whether a function in PL/pgSQL has refused. */
    public boolean isRaised() {
        return sqlState.startsWith("P0");
    }

    /** Returns whether the encoding of the database lacks a character of what was sent. */
    public boolean isUntranslatable() {
        return sqlState.equals(UNTRANSLATABLE_CHARACTER);
    }

    /** Returns whether the server rejected the credentials, or the driver has none to send. */
    public boolean isRefusedUser() {
        return sqlState.startsWith("28") || sqlState.equals("08004");
    }

    /** Returns the same without the character that the server counts in what it got, for who shows the place. */
    public SqlFailure withoutPosition() {
        return new SqlFailure(message.replaceFirst(", character \\d+", ""), sqlState);
    }

    /** Returns message and SQLSTATE, as messages show them. */
    @Override
    public String toString() {
        return sqlState.isEmpty() ? message : message + " (" + sqlState + ")";
    }

    private static Optional<SQLException> sqlException(Throwable thrown) {
        Optional<SQLException> found = Optional.empty();
        for (var at : Thrown.causes(thrown)) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                found = Optional.of(sql);
            }
        }
        return found;
    }

    private static String line(Throwable thrown, NavigableSet<String> secrets) {
        var message = Thrown.message(thrown);
        var text = message.isEmpty() ? thrown.getClass().getName() : message;
        return Printable.line(Secrets.redact(text, new Quotation(Quoted.in(List.of(thrown)), secrets)))
                .replaceAll(" Position: (\\d+)", ", character $1");
    }
}
