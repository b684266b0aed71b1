package dev.rung.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the migrator's own failed: the connection broke, or the server refused.
 *
 * @since 0.1
 */
public final class DatabaseException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param code which error
     * @param explanation what the message says
     * @param cause the cause; null where there is none
     */
    public DatabaseException(ErrorCode code, Explanation explanation, @Nullable Throwable cause) {
        super(code, explanation, cause);
    }
}
