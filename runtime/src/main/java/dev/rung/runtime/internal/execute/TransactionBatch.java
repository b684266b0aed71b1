package dev.rung.runtime.internal.execute;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.execute.context.Causes;
import dev.rung.runtime.internal.execute.context.TransactionControlException;
import dev.rung.runtime.internal.execute.failure.FailureDescription;
import dev.rung.runtime.internal.execute.failure.StepFailure;
import dev.rung.runtime.internal.execute.index.InvalidIndexException;
import dev.rung.runtime.internal.execute.step.FailureRecorder;
import dev.rung.runtime.internal.execute.step.FailureRecorder.Remains;
import dev.rung.runtime.internal.execute.step.LockRetry;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StepOutcome;
import dev.rung.runtime.internal.history.HistoryChangedException;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.schema.internal.ddl.EmptyGuard;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs steps in one transaction, and again from its start where it did not get a lock in time. After a failure nothing of
 * them is left but the row that tells of it.
 */
record TransactionBatch(RunContext context) {

    StepOutcome run(List<PlannedStep> steps) throws SQLException {
        var retry = new LockRetry(context.lock());
        var outcome = attempt(steps, retry);
        while (outcome.isToRetry(retry)) {
            outcome = attempt(steps, retry);
        }
        return outcome.outcome(rolledBack -> failed(rolledBack, retry.circumstances()));
    }

    private TransactionOutcome attempt(List<PlannedStep> steps, LockRetry retry) throws SQLException {
        return new TransactionAttempt(context, retry.next()).run(steps);
    }

    private StepOutcome failed(TransactionOutcome.RolledBack rolledBack, String circumstances) {
        var step = rolledBack.step();
        var description = FailureDescription.of(rolledBack.thrown(), context.migration(step), rolledBack.took())
                .under(circumstances);
        var remains = new FailureRecorder(context).record(step, description, 0);
        return new StepOutcome.Failed(
                new StepFailure(step, code(description, remains), database(step, remains), description));
    }

    private ErrorCode code(FailureDescription description, Remains remains) {
        if (remains == Remains.PART || Causes.include(TransactionControlException.class, description.thrown())) {
            return ErrorCode.TRANSACTION_ENDED;
        }
        if (Causes.include(HistoryChangedException.class, description.thrown())) {
            return ErrorCode.HISTORY_CHANGED;
        }
        if (Causes.include(InvalidIndexException.class, description.thrown())) {
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
                session().settings().transactionScope() == TransactionScope.RUN
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

    private Session session() {
        return context.session();
    }
}
