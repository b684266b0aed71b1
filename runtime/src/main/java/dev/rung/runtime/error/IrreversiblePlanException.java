package dev.rung.runtime.error;

import dev.rung.runtime.model.Version;
import java.io.Serial;
import java.util.List;

/**
 * The rollback includes migrations that cannot be rolled back. Nothing was changed.
 *
 * @since 0.1
 */
public final class IrreversiblePlanException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Version> forwardOnly;

    /**
     * Creates the exception.
     *
     * @param explanation what the message says, with the authors' reasons
     * @param forwardOnly the migrations that cannot be rolled back, not empty
     */
    public IrreversiblePlanException(Explanation explanation, List<Version> forwardOnly) {
        super(ErrorCode.IRREVERSIBLE, explanation, null);
        this.forwardOnly = List.copyOf(forwardOnly);
    }

    /**
     * Returns the migrations that cannot be rolled back.
     *
     * @return them, highest first
     */
    public List<Version> forwardOnly() {
        return forwardOnly;
    }
}
