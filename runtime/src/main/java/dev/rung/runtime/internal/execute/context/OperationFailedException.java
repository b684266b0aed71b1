package dev.rung.runtime.internal.execute.context;

import java.io.Serial;

/** An operation of a planned change failed. */
public final class OperationFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int number;

    /** The {@code number} is that of the plan. */
    public OperationFailedException(int number, Throwable cause) {
        super(cause.getMessage(), cause);
        this.number = number;
    }

    public int number() {
        return number;
    }
}
