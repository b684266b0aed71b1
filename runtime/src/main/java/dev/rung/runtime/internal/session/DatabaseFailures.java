package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlAdvice;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.Thrown;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** The one place where a {@link SQLException} of our own statements becomes an error that users understand. */
final class DatabaseFailures {

    /** How drivers speak of it; hosts, in lower case, may be called anything. */
    private static final Pattern TLS = Pattern.compile("\\b(?:SSL|TLS)\\b|hostnameverifier");

    private DatabaseFailures() {}

    /** Returns the error for a data source that gave no connection. Its cause is told without passwords. */
    static MigratorException connecting(Throwable thrown) {
        var failure = SqlFailure.of(thrown);
        var cause = RedactedCause.of(thrown);
        if (failure.isNoConnection() && isTls(thrown)) {
            return setup(
                    ErrorCode.TLS_FAILED,
                    "No encrypted connection: " + failure + because(failure, thrown),
                    "check sslmode and sslrootcert of the data source, and the server's certificate",
                    cause);
        }
        if (failure.isRefusedUser()) {
            return setup(
                    ErrorCode.AUTHENTICATION_FAILED,
                    "The server refused the user: " + failure,
                    "check user and password of the data source, and pg_hba.conf on the server",
                    cause);
        }
        return setup(
                ErrorCode.UNREACHABLE,
                "The data source gave no connection: " + failure + because(failure, thrown),
                "check host, port and database of the data source, that the server runs, and that a pool has a"
                        + " connection to spare (Rung needs one)",
                cause);
    }

    /** Returns the error for a statement of our own that failed. */
    static MigratorException running(SQLException thrown) {
        var failure = SqlFailure.of(thrown);
        if (failure.sqlState().equals(SqlFailure.PRIVILEGE)) {
            return refused(
                    ErrorCode.PRIVILEGE_MISSING,
                    "The role may not do what a run needs: " + failure,
                    "migrate as the owner of the schema and of the history; or, for a role that only asks (isUpToDate, status),"
                            + " grant it usage on the schema and select on the history",
                    thrown);
        }
        if (failure.sqlState().equals(SqlFailure.READ_ONLY_TRANSACTION)) {
            return refused(
                    ErrorCode.READ_ONLY, "The session is read-only: " + failure, SqlAdvice.remedy(failure), thrown);
        }
        if (SqlFailure.isSilence(thrown)) {
            return silent(failure, thrown);
        }
        if (failure.isUntranslatable()) {
            return untranslatable(failure, thrown);
        }
        return failure.isConnectionLoss() ? lost(failure, thrown) : failed(failure, thrown);
    }

    /** Returns the error for a statement of our own that ended because the run was to stop. */
    static DatabaseException stopped(StopReason reason, SQLException thrown) {
        return new DatabaseException(
                reason.code(),
                new Explanation(
                        "The run was stopped because %s: %s".formatted(reason, SqlFailure.of(thrown)),
                        stateBrokenOff(thrown),
                        "run again; status() shows where it stands"),
                RedactedCause.of(thrown));
    }

    private static DatabaseException silent(SqlFailure failure, SQLException thrown) {
        return new DatabaseException(
                ErrorCode.NO_ANSWER,
                new Explanation(
                        "The server gave no answer in time: " + failure,
                        stateBrokenOff(thrown),
                        "see whether the server and the network to it are well, then run again; answerWait on the builder says"
                                + " how long to wait"),
                RedactedCause.of(thrown));
    }

    private static String stateBrokenOff(SQLException thrown) {
        return stateAfter(thrown, "steps that were logged as done stay")
                + "; what was under way is rolled back by the server";
    }

    private static String stateAfter(SQLException thrown, String otherwise) {
        return thrown instanceof UnfinishedRunException unfinished ? unfinished.database() : otherwise;
    }

    private static DatabaseException lost(SqlFailure failure, SQLException thrown) {
        return new DatabaseException(
                ErrorCode.CONNECTION_LOST,
                new Explanation(
                        "The connection broke: " + failure,
                        stateBrokenOff(thrown),
                        "see why it broke, then run again; status() shows where it stands"),
                RedactedCause.of(thrown));
    }

    private static DatabaseException untranslatable(SqlFailure failure, SQLException thrown) {
        return new DatabaseException(
                ErrorCode.CHARACTER_NOT_IN_ENCODING,
                new Explanation(
                        "The database cannot hold what the history says of the migration: " + failure,
                        "steps that were logged as done stay, nothing of the next one is left",
                        "write its description and reason with characters that the encoding of the database has, or"
                                + " move to a database in UTF8"),
                RedactedCause.of(thrown));
    }

    private static DatabaseException failed(SqlFailure failure, SQLException thrown) {
        return new DatabaseException(
                ErrorCode.DATABASE_FAILED,
                new Explanation(
                        "A statement of Rung's own failed: " + failure,
                        stateAfter(thrown, "steps that were logged as done stay"),
                        "run again; status() shows where it stands"),
                RedactedCause.of(thrown));
    }

    /** Drivers and pools do not always say what the network said: which host is not known, who did not answer. */
    private static String because(SqlFailure failure, Throwable thrown) {
        return Thrown.causes(thrown).stream()
                .filter(IOException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(cause -> (cause instanceof UnknownHostException ? "unknown host " : "")
                        + SqlFailure.of(cause).message())
                .filter(reason -> !Stream.of(reason.split(" ")).allMatch(failure.message()::contains))
                .map(reason -> "; " + reason)
                .orElse("");
    }

    private static boolean isTls(Throwable thrown) {
        return Thrown.causes(thrown).stream()
                .anyMatch(at -> at instanceof SSLException
                        || TLS.matcher(String.valueOf(at.getMessage())).find());
    }

    private static SetupException refused(ErrorCode code, String what, String fix, SQLException thrown) {
        return new SetupException(
                code, new Explanation(what, stateAfter(thrown, Explanation.UNCHANGED), fix), RedactedCause.of(thrown));
    }

    private static SetupException setup(ErrorCode code, String what, String fix, Throwable cause) {
        return new SetupException(code, Explanation.unchanged(what, fix), cause);
    }
}
