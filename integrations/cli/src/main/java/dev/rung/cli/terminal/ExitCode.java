package dev.rung.cli.terminal;

import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.error.RunStoppedException;
import dev.rung.runtime.error.ValidationFailedException;
import java.util.Map;

/** How a command ends, for scripts. */
public enum ExitCode {
    OK(0, "all is well"),
    USAGE(2, "wrong arguments or settings; nothing was done"),
    PENDING(3, "something is pending, with --exit-code; or the time of wait is over"),
    INVALID(4, "code and history do not fit"),
    FAILED(5, "a migration failed and was rolled back, or the database refused"),
    INTERRUPTED(6, "a migration outside a transaction was interrupted, and may need resolve"),
    LOCKED(7, "the migration lock was not free in time"),
    UNREACHABLE(8, "the database cannot be reached, or refuses the login"),
    REFUSED(9, "refused; nothing was changed"),
    STOPPED(
            130,
            "stopped: interrupted, or out of time; a process that a signal ends has 128 and its number, such as 143");

    private static final Map<ErrorCode, ExitCode> BY_CODE = Map.ofEntries(
            Map.entry(ErrorCode.UNREACHABLE, UNREACHABLE),
            Map.entry(ErrorCode.AUTHENTICATION_FAILED, UNREACHABLE),
            Map.entry(ErrorCode.TLS_FAILED, UNREACHABLE),
            Map.entry(ErrorCode.CREDENTIALS_FAILED, UNREACHABLE),
            Map.entry(ErrorCode.SETTING_INVALID, USAGE),
            Map.entry(ErrorCode.SECRET_EXPOSED, USAGE),
            Map.entry(ErrorCode.CONNECTION_UNKNOWN, USAGE),
            Map.entry(ErrorCode.NO_CATALOG, USAGE),
            Map.entry(ErrorCode.CATALOG_NOT_REGISTERED, USAGE),
            Map.entry(ErrorCode.INTERRUPTED, INTERRUPTED),
            Map.entry(ErrorCode.MIGRATION_INTERRUPTED, INTERRUPTED),
            Map.entry(ErrorCode.TRANSACTION_ENDED, INTERRUPTED),
            Map.entry(ErrorCode.OUTCOME_UNKNOWN, INTERRUPTED),
            Map.entry(ErrorCode.RUN_STOPPED, STOPPED),
            Map.entry(ErrorCode.RUN_TIME_UP, STOPPED),
            Map.entry(ErrorCode.WAIT_INTERRUPTED, STOPPED));

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** Returns the number that the process ends with. */
    public int number() {
        return number;
    }

    /** Returns when that is so, as the help says it. */
    public String meaning() {
        return meaning;
    }

    /** Returns how a command ends that {@code thrown} has ended. */
    public static ExitCode of(MigratorException thrown) {
        return BY_CODE.getOrDefault(thrown.code(), ofKind(thrown));
    }

    private static ExitCode ofKind(MigratorException thrown) {
        if (thrown instanceof ValidationFailedException) {
            return INVALID;
        }
        if (thrown instanceof MigrationFailedException || thrown instanceof DatabaseException) {
            return FAILED;
        }
        if (thrown instanceof LockException) {
            return LOCKED;
        }
        if (thrown instanceof RunStoppedException) {
            return FAILED;
        }
        return REFUSED;
    }
}
