package dev.rung.runtime.internal.execute.step;

import java.io.Serial;

/** The code of a migration threw an exception, which is the cause. */
public final class MigrationCodeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Throwable thrown;

    MigrationCodeException(Throwable thrown) {
        super("the migration failed", thrown, false, false);
        this.thrown = thrown;
    }

    /** Returns what the migration threw. */
    public Throwable thrown() {
        return thrown;
    }
}
