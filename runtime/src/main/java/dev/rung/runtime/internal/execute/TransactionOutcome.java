package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.step.LockRetry;
import dev.rung.runtime.internal.execute.step.StepOutcome;
import dev.rung.runtime.internal.session.CommitConfirmation;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The outcome of one attempt to run steps in one transaction. */
sealed interface TransactionOutcome {

    /** Returns whether the next step of the transaction may run, or there is none. */
    boolean isCompleted();

    /** Returns the results of the steps that are completed. */
    List<StepResult> results();

    /** Returns whether another attempt is to begin, after a pause that this takes. */
    boolean isToRetry(LockRetry retry);

    /** Returns the outcome of the steps after the last attempt; {@code failed} records a failure. */
    StepOutcome outcome(Function<RolledBack, StepOutcome> failed);

    /** The steps ended well; after the last one of the transaction they are committed, as {@code confirmation} says. */
    record Completed(List<StepResult> results, CommitConfirmation confirmation) implements TransactionOutcome {

        @Override
        public boolean isCompleted() {
            return true;
        }

        @Override
        public boolean isToRetry(LockRetry retry) {
            return false;
        }

        @Override
        public StepOutcome outcome(Function<RolledBack, StepOutcome> failed) {
            return new StepOutcome.Done(results, confirmation);
        }
    }

    /** All is rolled back, unless the connection is lost; {@code statement} was the last that {@code step} began. */
    record RolledBack(PlannedStep step, Throwable thrown, Duration took, String statement)
            implements TransactionOutcome {

        @Override
        public boolean isCompleted() {
            return false;
        }

        @Override
        public List<StepResult> results() {
            return List.of();
        }

        @Override
        public boolean isToRetry(LockRetry retry) {
            retry.recordFailure(thrown, statement, took);
            return retry.retryAfterPause(step, thrown);
        }

        @Override
        public StepOutcome outcome(Function<RolledBack, StepOutcome> failed) {
            return failed.apply(this);
        }
    }

    /** The connection broke before the server answered the commit; {@code step} was the last one. */
    record Unanswered(PlannedStep step, List<StepResult> results, SQLException thrown) implements TransactionOutcome {

        @Override
        public boolean isCompleted() {
            return false;
        }

        @Override
        public boolean isToRetry(LockRetry retry) {
            return false;
        }

        @Override
        public StepOutcome outcome(Function<RolledBack, StepOutcome> failed) {
            return new StepOutcome.Unanswered(step, results, thrown);
        }
    }
}
