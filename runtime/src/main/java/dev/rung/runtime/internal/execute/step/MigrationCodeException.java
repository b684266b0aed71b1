package dev.rung.runtime.internal.execute.step;

import java.io.Serial;

/** The code of a migration threw something; the cause says what. */
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
