package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigratorException;
import java.time.Duration;

/** Errors of threads that wait for the migration lock or for another run. */
public final class WaitFailures {

    private WaitFailures() {}

    /** Returns the error for a thread that was interrupted while it waited for {@code what}. */
    public static MigratorException interrupted(String what) {
        return new LockException(
                ErrorCode.WAIT_INTERRUPTED,
                Explanation.unchanged("The thread was interrupted while it waited for " + what, "run again"),
                null);
    }

    /** Returns the error for a run that was stopped while it waited for {@code what}. */
    static MigratorException stopped(StopReason reason, String what) {
        return reason == StopReason.TIME_UP
                ? new LockException(
                        reason.code(),
                        Explanation.unchanged(
                                "The run waited for %s until %s".formatted(what, reason),
                                "run again, or give it more time: runLimit on the builder"),
                        null)
                : interrupted(what);
    }

    /** Returns the error for a thread that waited for the run of another one, until its time was up. */
    public static MigratorException sharedRunTooLong(String thread, Duration waited) {
        return new LockException(
                ErrorCode.LOCK_WAIT_TIMEOUT,
                new Explanation(
                        "Thread \"%s\" of this process has been migrating with the same migrator for more than %d ms, as long"
                                        .formatted(thread, waited.toMillis())
                                + " as this one may wait",
                        "this call changed nothing; the other thread continues",
                        "wait for that thread, or interrupt it; a migration must not wait for a thread that migrates;"
                                + " lockWait on the builder says how long to wait"),
                null);
    }
}
