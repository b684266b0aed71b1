package dev.rung.runtime.internal.execute;

import dev.rung.runtime.event.MigrationStarted;
import dev.rung.runtime.internal.execute.step.LockRetry;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StepOutcome;
import dev.rung.runtime.internal.execute.step.StoppedException;
import dev.rung.runtime.internal.history.HistoryWriter.Ending;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Steps that share a transaction. Each is run together with its row in the history; the end of the last row and the commit travel
 * together. After a failure nothing of the steps is left but the row that reports it.
 */
final class TransactionBatch {

    private final RunContext context;
    private final List<PlannedStep> steps;
    private int attempts;

    TransactionBatch(RunContext context, List<PlannedStep> steps) {
        this.context = context;
        this.steps = steps;
    }

    /** Runs the steps, and again from the first one where they did not get a lock in time. */
    StepOutcome run() throws SQLException {
        var retry = new LockRetry(context.lock());
        var outcome = attempt(retry.nextAttempt());
        while (outcome.isToRetry(retry)) {
            outcome = attempt(retry.nextAttempt());
        }
        return outcome.outcome(rolledBack ->
                new StepOutcome.Failed(new TransactionFailure(context).record(rolledBack, retry.circumstances())));
    }

    /** Runs the steps once; their statements wait for a lock no longer than {@code lockTimeout}. */
    private TransactionOutcome attempt(Duration lockTimeout) throws SQLException {
        attempts++;
        context.lock().begin();
        var outcome = runStep(0, List.of(), lockTimeout);
        for (int next = 1; next < steps.size() && outcome.isCompleted(); next++) {
            outcome = runStep(next, outcome.results(), lockTimeout);
        }
        if (outcome.isCompleted()) {
            context.session().connection().setAutoCommit(true);
        }
        return outcome;
    }

    /** Runs the step at {@code index} after those that {@code before} are the results of, unless the run is to stop. */
    private TransactionOutcome runStep(int index, List<StepResult> before, Duration lockTimeout) throws SQLException {
        var step = steps.get(index);
        var stopped = context.watchdog().stopped();
        if (stopped.isPresent()) {
            var thrown = new StoppedException(stopped.get());
            context.session().rollback(thrown);
            return new TransactionOutcome.RolledBack(step, thrown, Duration.ZERO, "");
        }
        var attempt = attempts;
        context.events().emit((origin, at) -> new MigrationStarted(origin, at, step.withoutChange(), attempt));
        var ending = index == steps.size() - 1 ? Ending.COMMIT : Ending.NONE;
        return TransactionalStep.of(new StepInTransaction(step, before, ending), context, lockTimeout)
                .run();
    }
}
