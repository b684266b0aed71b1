package dev.rung.runtime.internal.sql;

import java.util.Map;

/** What to do about a failure that PostgreSQL names by its SQLSTATE. */
public final class SqlAdvice {

    private static final String CORRECT = "correct the migration";

    private static final String CLEAR = "remove the cause";

    private static final Map<String, String> BY_STATE = Map.of(
            SqlFailure.PRIVILEGE,
            "grant the role what the statement needs, or migrate as the owner",
            SqlFailure.READ_ONLY_TRANSACTION,
            "connect to the primary, with a role that may write",
            SqlFailure.ACTIVE_TRANSACTION,
            "the statement cannot run in a transaction: give it a migration with transactional = false",
            "40P01",
            "two sessions waited for each other; look at what ran beside the migration",
            "40001",
            "another transaction changed the same rows; look at what ran beside the migration",
            "53100",
            "free space on the server's disk",
            "53300",
            "free connections on the server, or raise max_connections",
            "55P04",
            "a new enum value can be used only after its transaction: use it in the next migration",
            "57014",
            "the statement was cancelled, by a person or a timeout; see who did, or raise the timeout",
            SqlFailure.LOCK_NOT_AVAILABLE,
            "end the sessions that keep the lock, choose a quieter moment, or raise lockTimeout on the builder");

    private SqlAdvice() {}

    /** Returns the remedy for a migration that failed with {@code failure}. */
    public static String remedy(SqlFailure failure) {
        return BY_STATE.getOrDefault(failure.sqlState(), CORRECT);
    }

    /** Returns the remedy for one that failed in its middle, and should be continued unchanged. */
    public static String remedyOnTheWay(SqlFailure failure) {
        return BY_STATE.getOrDefault(failure.sqlState(), CLEAR);
    }
}
