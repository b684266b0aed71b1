package dev.rung.runtime.internal.execute;

import java.io.Serial;

/** An operation of a planned change failed. */
final class OperationFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int number;

    /** The {@code number} is that of the plan. */
    OperationFailedException(int number, Throwable cause) {
        super(cause.getMessage(), cause);
        this.number = number;
    }

    int number() {
        return number;
    }
}
