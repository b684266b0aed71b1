package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StepObserver;
import java.sql.SQLException;
import java.time.Duration;

/** A way to run a step in the transaction that is open, together with its row in the history. */
sealed interface TransactionalStep permits CodeStep, StatementListStep {

    /**
     * Returns how to run {@code step}: as a list of statements where they are known beforehand, or as code. An observer
     * has to see each statement, so with one the list is run as code, too.
     */
    static TransactionalStep of(StepInTransaction step, RunContext context, Duration lockTimeout) {
        var change = step.step().change();
        return change.isPresent() && context.observer() == StepObserver.NONE
                ? new StatementListStep(context, lockTimeout, step, change.get())
                : new CodeStep(context, lockTimeout, step);
    }

    /** Runs the step; where it fails, the whole transaction is rolled back. */
    TransactionOutcome run() throws SQLException;
}
