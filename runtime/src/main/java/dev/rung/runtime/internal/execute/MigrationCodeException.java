package dev.rung.runtime.internal.execute;

import java.io.Serial;

/** The code of a migration threw something; the cause says what. */
final class MigrationCodeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Throwable thrown;

    MigrationCodeException(Throwable thrown) {
        super("the migration failed", thrown, false, false);
        this.thrown = thrown;
    }

    /** Returns what the migration threw. */
    Throwable thrown() {
        return thrown;
    }
}
