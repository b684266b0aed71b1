package dev.rung.runtime.error;

import dev.rung.runtime.model.Version;
import java.io.Serial;

/**
 * The plan was created from another history than the one in the database. The step that detected this changed nothing;
 * the steps before it remain applied.
 *
 * @since 0.1
 */
public final class StalePlanException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Version firstUnexpected;

    /**
     * Creates the exception.
     *
     * @param explanation what the message says
     * @param firstUnexpected the migration whose attempt is not in the plan
     */
    public StalePlanException(Explanation explanation, Version firstUnexpected) {
        super(ErrorCode.STALE_PLAN, explanation, null);
        this.firstUnexpected = firstUnexpected;
    }

    /**
     * Returns the first migration that was attempted since the plan was created; where the history has lost rows instead, the
     * first one of the plan.
     *
     * @return the version
     */
    public Version firstUnexpected() {
        return firstUnexpected;
    }
}
