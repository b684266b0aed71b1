package dev.rung.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Code, server, schema or role are not as a run needs them. Nothing was changed.
 *
 * @since 0.1
 */
public final class SetupException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param code which error
     * @param explanation what the message says
     * @param cause the cause; null where there is none
     */
    public SetupException(ErrorCode code, Explanation explanation, @Nullable Throwable cause) {
        super(code, explanation, cause);
    }
}
