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

/** The only place where a {@link SQLException} of Rung's own statements becomes an error that users understand. */
final class DatabaseFailures {

    /** The words of drivers for it; the names of hosts, in lower case, are arbitrary. */
    private static final Pattern TLS = Pattern.compile("\\b(?:SSL|TLS)\\b|hostnameverifier");

    private static final String STEPS_STAY = "steps that were logged as done stay";

    private DatabaseFailures() {}

    /** Returns the error for a data source that gave no connection. Its cause is shown without passwords. */
    static MigratorException connecting(Throwable thrown) {
        for (var cause : Thrown.causes(thrown)) {
            if (cause instanceof SetupException explained) {
                return explained; // from a source of credentials, which knows better
            }
        }
        var failure = SqlFailure.of(thrown);
        if (failure.isNoConnection() && isTls(thrown)) {
            return setup(
                    ErrorCode.TLS_FAILED,
                    Explanation.unchanged(
                            "No encrypted connection: " + failure + because(failure, thrown),
                            "check sslmode and sslrootcert of the data source, and the server's certificate"),
                    thrown);
        }
        if (failure.isRefusedUser()) {
            return setup(
                    ErrorCode.AUTHENTICATION_FAILED,
                    Explanation.unchanged(
                            "The server refused the user: " + failure,
                            "check user and password of the data source, and pg_hba.conf on the server"),
                    thrown);
        }
        return setup(
                ErrorCode.UNREACHABLE,
                Explanation.unchanged(
                        "The data source gave no connection: " + failure + because(failure, thrown),
                        "check host, port and database of the data source, that the server runs, and that a pool has a"
                                + " connection to spare (Rung needs one)"),
                thrown);
    }

    /** Returns the error for a statement of Rung itself that failed. */
    static MigratorException running(SQLException thrown) {
        var failure = SqlFailure.of(thrown);
        if (failure.sqlState().equals(SqlFailure.PRIVILEGE)) {
            return setup(ErrorCode.PRIVILEGE_MISSING, privilegeMissing(failure, thrown), thrown);
        }
        if (failure.sqlState().equals(SqlFailure.READ_ONLY_TRANSACTION)) {
            return setup(ErrorCode.READ_ONLY, readOnly(failure, thrown), thrown);
        }
        if (SqlFailure.isSilence(thrown)) {
            return database(ErrorCode.NO_ANSWER, noAnswer(failure, thrown), thrown);
        }
        if (failure.isUntranslatable()) {
            return database(ErrorCode.CHARACTER_NOT_IN_ENCODING, untranslatable(failure), thrown);
        }
        return failure.isConnectionLoss()
                ? database(ErrorCode.CONNECTION_LOST, connectionLost(failure, thrown), thrown)
                : database(ErrorCode.DATABASE_FAILED, failed(failure, thrown), thrown);
    }

    /** Returns the error for a statement of Rung itself that ended because the run was to stop. */
    static MigratorException stopped(StopReason reason, SQLException thrown) {
        return database(
                reason.code(),
                new Explanation(
                        "The run was stopped because %s: %s".formatted(reason, SqlFailure.of(thrown)),
                        stateBrokenOff(thrown),
                        "run again; status() shows the current state"),
                thrown);
    }

    private static Explanation privilegeMissing(SqlFailure failure, SQLException thrown) {
        return new Explanation(
                "The role may not do what a run needs: " + failure,
                stateAfter(thrown, Explanation.UNCHANGED),
                "migrate as the owner of the schema and of the history; or, for a role that only asks (isUpToDate, status),"
                        + " grant it usage on the schema and select on the history");
    }

    private static Explanation readOnly(SqlFailure failure, SQLException thrown) {
        return new Explanation(
                "The session is read-only: " + failure,
                stateAfter(thrown, Explanation.UNCHANGED),
                SqlAdvice.remedy(failure));
    }

    private static Explanation noAnswer(SqlFailure failure, SQLException thrown) {
        return new Explanation(
                "The server gave no answer in time: " + failure,
                stateBrokenOff(thrown),
                "see whether the server and the network to it are well, then run again; answerWait on the builder says"
                        + " how long to wait");
    }

    private static Explanation connectionLost(SqlFailure failure, SQLException thrown) {
        return new Explanation(
                "The connection broke: " + failure,
                stateBrokenOff(thrown),
                "see why it broke, then run again; status() shows the current state");
    }

    private static Explanation untranslatable(SqlFailure failure) {
        return new Explanation(
                "The database cannot hold what the history says of the migration: " + failure,
                STEPS_STAY + ", nothing of the next one is left",
                "write its description and reason with characters that the encoding of the database has, or"
                        + " move to a database in UTF8");
    }

    private static Explanation failed(SqlFailure failure, SQLException thrown) {
        return new Explanation(
                "A statement of Rung's own failed: " + failure,
                stateAfter(thrown, STEPS_STAY),
                "run again; status() shows the current state");
    }

    private static String stateBrokenOff(SQLException thrown) {
        return stateAfter(thrown, STEPS_STAY) + "; what was under way is rolled back by the server";
    }

    private static String stateAfter(SQLException thrown, String otherwise) {
        return thrown instanceof UnfinishedRunException unfinished ? unfinished.database() : otherwise;
    }

    /** Drivers and pools do not always say what the network said: which host is not known, which did not answer. */
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

    private static SetupException setup(ErrorCode code, Explanation explanation, Throwable thrown) {
        return new SetupException(code, explanation, RedactedCause.of(thrown));
    }

    private static DatabaseException database(ErrorCode code, Explanation explanation, SQLException thrown) {
        return new DatabaseException(code, explanation, RedactedCause.of(thrown));
    }
}
