package dev.rung.runtime.error;

import dev.rung.runtime.model.MigrationReport;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A migration failed. The steps before it stay, unless the run was all-or-nothing; the failure is in the history.
 *
 * @since 0.1
 */
public final class MigrationFailedException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MigrationReport report;

    /**
     * Creates the exception.
     *
     * @param code which error
     * @param explanation what the message says
     * @param report what the run did; its last result is the failed step
     * @param cause what the migration threw; null where it did not throw
     */
    public MigrationFailedException(
            ErrorCode code, Explanation explanation, MigrationReport report, @Nullable Throwable cause) {
        super(code, explanation, cause);
        this.report = report;
    }

    /**
     * Returns what the run did before it stopped.
     *
     * @return the report; its last result is the failed step
     */
    public MigrationReport report() {
        return report;
    }
}
