package dev.rung.runtime.error;

import dev.rung.runtime.internal.argument.Arguments;

/**
 * Names an error for search engines, dashboards and {@code docs/errors.md}, where each has an entry: {@code 2xx} set-up,
 * {@code 3xx} validation, {@code 4xx} execution, {@code 5xx} lock.
 *
 * @since 0.1
 */
public enum ErrorCode {

    /** No catalog is on the class path. */
    NO_CATALOG("RUNG-201"),

    /** Two catalogs have a migration of the same version. */
    CATALOG_CLASH("RUNG-202"),

    /** An argument that no method can work with; thrown as {@link IllegalArgumentException}. */
    INVALID_ARGUMENT(Arguments.CODE),

    /** The data source gave no connection. */
    UNREACHABLE("RUNG-204"),

    /** The server is not PostgreSQL. */
    NOT_POSTGRESQL("RUNG-205"),

    /** The server is older than PostgreSQL 14. */
    SERVER_TOO_OLD("RUNG-206"),

    /** The schema does not exist and may not be created. */
    SCHEMA_MISSING("RUNG-207"),

    /** A table has the history's name and another shape. */
    HISTORY_SHAPE("RUNG-208"),

    /** The schema holds tables but no history. */
    SCHEMA_NOT_EMPTY("RUNG-209"),

    /** There is no history here but one in another schema. */
    HISTORY_ELSEWHERE("RUNG-210"),

    /** The role may not do what the run needs. */
    PRIVILEGE_MISSING("RUNG-211"),

    /** The server is a standby, or the session is read-only. */
    READ_ONLY("RUNG-212"),

    /** The server refused user or password. */
    AUTHENTICATION_FAILED("RUNG-213"),

    /** The encrypted connection could not be established. */
    TLS_FAILED("RUNG-214"),

    /** A catalog is registered but cannot be loaded. */
    CATALOG_BROKEN("RUNG-215"),

    /** A row of the history was changed by hand, and cannot be read any more. */
    HISTORY_DAMAGED("RUNG-216"),

    /** What a migration with a derived rollback changes cannot be read. */
    CHANGE_INVALID("RUNG-217"),

    /** A migration needs a newer server. */
    FEATURE_TOO_NEW("RUNG-218"),

    /** The relation with the history's name belongs to a role that is not trusted. */
    HISTORY_UNTRUSTED("RUNG-219"),

    /** The history has a format that is newer than this build. */
    HISTORY_NEWER("RUNG-220"),

    /** The history has a checksum of an algorithm that this build does not support; a warning in the log. */
    CHECKSUM_UNKNOWN("RUNG-221"),

    /** The data source gave a connection with a transaction that is not ours. */
    OPEN_TRANSACTION("RUNG-222"),

    /** A migration asks its own migrator for a run. */
    NESTED_RUN("RUNG-223"),

    /** A catalog is there but not registered, beside others that it was compiled with. */
    CATALOG_NOT_REGISTERED("RUNG-224"),

    /** The encoding of the database has not all characters of what Rung writes into the history. */
    CHARACTER_NOT_IN_ENCODING("RUNG-225"),

    /** A setting does not exist, or has a value that it cannot have. */
    SETTING_INVALID("RUNG-226"),

    /** A password is an argument or in a file of settings, where others can read it. */
    SECRET_EXPOSED("RUNG-227"),

    /** No setting names the database. */
    CONNECTION_UNKNOWN("RUNG-228"),

    /** The source of credentials gave none. */
    CREDENTIALS_FAILED("RUNG-229"),

    /** An applied migration was edited. */
    DRIFTED("RUNG-301"),

    /** An applied migration has no class. */
    MISSING("RUNG-302"),

    /** A migration is pending below one that is applied. */
    OUT_OF_ORDER("RUNG-303"),

    /** The rollback crosses a forward-only migration. */
    IRREVERSIBLE("RUNG-305"),

    /** A migration outside a transaction did not end well. */
    INTERRUPTED("RUNG-306"),

    /** The target does not exist, or does not fit the call. */
    NO_SUCH_TARGET("RUNG-307"),

    /** The plan was created from another history. */
    STALE_PLAN("RUNG-308"),

    /** All-or-nothing was asked for, with a migration outside a transaction. */
    NOT_ATOMIC("RUNG-309"),

    /** There is no interruption to resolve. */
    NOTHING_TO_RESOLVE("RUNG-310"),

    /** A baseline was asked for where there is a history. */
    BASELINE_REFUSED("RUNG-311"),

    /** Checksums could not be computed when the code was compiled; a warning in the log. */
    UNVERIFIED("RUNG-312"),

    /** A rollback would destroy data. */
    DATA_LOSS("RUNG-313"),

    /** Code or database are not as the migrations were released. */
    NOT_AS_RELEASED("RUNG-314"),

    /** The versions begin above what the database has. */
    SEQUENCE_INCOMPLETE("RUNG-315"),

    /** A rollback would go below the baseline. */
    BELOW_BASELINE("RUNG-316"),

    /** A transactional migration failed. */
    MIGRATION_FAILED("RUNG-401"),

    /** A migration outside a transaction failed. */
    MIGRATION_INTERRUPTED("RUNG-402"),

    /** The connection broke during a commit, and its outcome cannot be determined. */
    OUTCOME_UNKNOWN("RUNG-403"),

    /** A migration ended the transaction that is not its own. */
    TRANSACTION_ENDED("RUNG-404"),

    /** A statement of Rung's own failed. */
    DATABASE_FAILED("RUNG-405"),

    /** A statement of a migration waited too long for a lock. */
    LOCK_TIMEOUT("RUNG-406"),

    /** A migration outside a transaction would be recorded over an index that the server does not use. */
    INVALID_INDEX("RUNG-407"),

    /** The run was stopped: its thread was interrupted, or the JVM shuts down. */
    RUN_STOPPED("RUNG-408"),

    /** The connection broke in the middle of a run. */
    CONNECTION_LOST("RUNG-409"),

    /** A transaction is committed on this server; the wait for its standbys was cancelled. */
    COMMIT_UNCONFIRMED("RUNG-410"),

    /** The server gave no answer in time. */
    NO_ANSWER("RUNG-411"),

    /** The run took longer than it may. */
    RUN_TIME_UP("RUNG-412"),

    /** A migration, or another session during the run, changed the history itself. */
    HISTORY_CHANGED("RUNG-413"),

    /** Another runner kept the advisory lock for too long. */
    LOCK_WAIT_TIMEOUT("RUNG-501"),

    /** The server reported that the lock was granted, but does not list it. */
    LOCK_NOT_PROVEN("RUNG-502"),

    /** There is a pooler in front of the server; where transactions are enough, a warning in the log. */
    POOLER("RUNG-503"),

    /** The advisory lock was no longer held when it was released; a warning in the log. */
    LOCK_LOST("RUNG-504"),

    /** The thread was interrupted while it waited for its turn. */
    WAIT_INTERRUPTED("RUNG-505");

    private final String code;

    ErrorCode(String code) {
        this.code = code;
    }

    /** Returns the code as users see it, such as {@code RUNG-401}. */
    @Override
    public String toString() {
        return code;
    }
}
