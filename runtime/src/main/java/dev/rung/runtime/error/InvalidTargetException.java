package dev.rung.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The call asks for something that is not there: a target, an interruption, a place for a baseline. Nothing was changed.
 *
 * @since 0.1
 */
public final class InvalidTargetException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param code which error
     * @param explanation what the message says
     * @param cause the cause; null where there is none
     */
    public InvalidTargetException(ErrorCode code, Explanation explanation, @Nullable Throwable cause) {
        super(code, explanation, cause);
    }
}
