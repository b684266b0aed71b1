package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigratorException;

/** Errors of those who wait for their turn. */
public final class WaitFailures {

    private WaitFailures() {}

    /** Returns the error for a thread that was interrupted while it waited for {@code what}. */
    public static MigratorException interrupted(String what) {
        return new LockException(
                ErrorCode.WAIT_INTERRUPTED,
                Explanation.unchanged("The thread was interrupted while it waited for " + what, "run again"),
                null);
    }
}
