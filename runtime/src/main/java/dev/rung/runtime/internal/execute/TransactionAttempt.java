package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StoppedException;
import dev.rung.runtime.internal.history.HistoryWriter.Ending;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * One attempt to run steps in one transaction, each together with its row in the history; the end of the last row and the commit
 * travel together.
 *
 * @param context what the run works with
 * @param lockTimeout how long a statement may wait for a lock
 */
record TransactionAttempt(RunContext context, Duration lockTimeout) {

    TransactionOutcome run(List<PlannedStep> steps) throws SQLException {
        context.lock().begin();
        var outcome = run(steps, 0, List.of());
        for (int next = 1; next < steps.size() && outcome.isCompleted(); next++) {
            outcome = run(steps, next, outcome.results());
        }
        if (outcome.isCompleted()) {
            context.session().connection().setAutoCommit(true);
        }
        return outcome;
    }

    /** Runs the step at {@code index} after those that {@code before} are the results of, unless the run is to stop. */
    private TransactionOutcome run(List<PlannedStep> steps, int index, List<StepResult> before) throws SQLException {
        var step = steps.get(index);
        var stopped = context.watchdog().stopped();
        if (stopped.isPresent()) {
            var thrown = new StoppedException(stopped.get());
            context.session().rollback(thrown);
            return new TransactionOutcome.RolledBack(step, thrown, Duration.ZERO, "");
        }
        var ending = index == steps.size() - 1 ? Ending.COMMIT : Ending.NONE;
        return TransactionalStep.of(new StepInTransaction(step, before, ending), context, lockTimeout)
                .run();
    }
}
