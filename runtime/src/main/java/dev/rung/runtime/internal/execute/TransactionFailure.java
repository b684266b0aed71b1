package dev.rung.runtime.internal.execute;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.execute.context.CauseChain;
import dev.rung.runtime.internal.execute.context.TransactionControlException;
import dev.rung.runtime.internal.execute.failure.FailureDescription;
import dev.rung.runtime.internal.execute.failure.StepFailure;
import dev.rung.runtime.internal.execute.index.InvalidIndexException;
import dev.rung.runtime.internal.execute.step.FailureRecorder;
import dev.rung.runtime.internal.execute.step.FailureRecorder.Remains;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.history.HistoryChangedException;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.schema.internal.ddl.EmptyGuard;

/** Records the failure of a transaction in the history, and describes it. */
final class TransactionFailure {

    private final RunContext context;

    TransactionFailure(RunContext context) {
        this.context = context;
    }

    /**
     * Returns the failure of {@code rolledBack}, once it is recorded; {@code circumstances} led to it, as the end of a
     * sentence.
     */
    StepFailure record(TransactionOutcome.RolledBack rolledBack, String circumstances) {
        var step = rolledBack.step();
        var description = FailureDescription.of(rolledBack.thrown(), context.migration(step), rolledBack.took())
                .under(circumstances);
        var remains = new FailureRecorder(context).record(step, description, 0);
        return new StepFailure(step, code(description, remains), database(step, remains), description);
    }

    private ErrorCode code(FailureDescription description, Remains remains) {
        if (remains == Remains.PART || CauseChain.contains(TransactionControlException.class, description.thrown())) {
            return ErrorCode.TRANSACTION_ENDED;
        }
        if (CauseChain.contains(HistoryChangedException.class, description.thrown())) {
            return ErrorCode.HISTORY_CHANGED;
        }
        if (CauseChain.contains(InvalidIndexException.class, description.thrown())) {
            return ErrorCode.INVALID_INDEX;
        }
        if (EmptyGuard.isRefusal(description.sql().message())) {
            return ErrorCode.DATA_LOSS;
        }
        var stopped = context.watchdog().stopped();
        if (stopped.isPresent()) {
            return stopped.get().code();
        }
        if (remains == Remains.UNKNOWN) {
            return SqlFailure.isSilence(description.thrown()) ? ErrorCode.NO_ANSWER : ErrorCode.CONNECTION_LOST;
        }
        return description.sql().sqlState().equals(SqlFailure.LOCK_NOT_AVAILABLE)
                ? ErrorCode.LOCK_TIMEOUT
                : ErrorCode.MIGRATION_FAILED;
    }

    private String database(PlannedStep step, Remains remains) {
        return switch (remains) {
            case NOTHING ->
                context.session().settings().transactionScope() == TransactionScope.RUN
                        ? "the whole run is rolled back, nothing of it is left"
                        : "%s is rolled back, nothing of it is left".formatted(step.version());
            case PART ->
                "%s committed before it failed: what it did until then stays, and it counts as interrupted, until resolve(...)"
                        .formatted(step.version());
            case UNRECORDED ->
                "%s is rolled back, nothing of it is left; the history did not take a row that says so"
                        .formatted(step.version());
            case UNKNOWN -> "the connection is gone; the server rolls %s back".formatted(step.version());
        };
    }
}
