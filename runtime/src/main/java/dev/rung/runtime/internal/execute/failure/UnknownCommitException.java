package dev.rung.runtime.internal.execute.failure;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.PlannedStep;
import java.io.Serial;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A commit that was sent got no answer: only the history shows whether it was done, over another connection.
 */
public final class UnknownCommitException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient UnknownCommit commit;
    private final SQLException thrown;

    public UnknownCommitException(UnknownCommit commit, SQLException thrown) {
        super("no answer to the commit of " + commit.step(), thrown);
        this.commit = commit;
        this.thrown = thrown;
    }

    /** Returns what the driver threw. */
    public SQLException thrown() {
        return thrown;
    }

    /** Returns the commit whose outcome is not known. */
    public UnknownCommit commit() {
        return commit;
    }

    /**
     * A commit whose outcome is not known.
     *
     * @param step the last step of the transaction
     * @param code which error the run ends with, unless the outcome stays unknown
     * @param what why there is no answer, as messages show it
     * @param runId whose row in the history would prove that it is committed
     * @param ifCommitted what the run has done, if it is committed
     * @param ifNot what the run has done, if it is not; its last result is the failed step
     * @param rest how many steps the plan has after it
     */
    public record UnknownCommit(
            PlannedStep step,
            ErrorCode code,
            String what,
            UUID runId,
            MigrationReport ifCommitted,
            MigrationReport ifNot,
            int rest) {}
}
