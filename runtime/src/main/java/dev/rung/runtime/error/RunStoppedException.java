package dev.rung.runtime.error;

import dev.rung.runtime.model.MigrationReport;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The run ended before its plan did, and no migration failed: it was stopped between two of them, or the last one is committed
 * and the confirmation of a standby is missing. What was done stays.
 *
 * @since 0.1
 */
public final class RunStoppedException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MigrationReport report;

    /**
     * Creates the exception.
     *
     * @param code which error
     * @param explanation what the message says
     * @param report what the run did; all of it stays
     * @param cause the cause; null where there is none
     */
    public RunStoppedException(
            ErrorCode code, Explanation explanation, MigrationReport report, @Nullable Throwable cause) {
        super(code, explanation, cause);
        this.report = report;
    }

    /**
     * Returns what the run did before it stopped.
     *
     * @return the report; all its results are done
     */
    public MigrationReport report() {
        return report;
    }
}
