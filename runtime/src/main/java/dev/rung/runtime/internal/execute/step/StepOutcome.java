package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.internal.execute.failure.StepFailure;
import dev.rung.runtime.internal.execute.failure.UnknownCommitException;
import dev.rung.runtime.internal.session.CommitConfirmation;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.sql.SQLException;
import java.util.List;

/** The outcome of the steps that share a transaction, or of the one step outside. */
public sealed interface StepOutcome {

    /** Turns the outcomes that end a run into its error. */
    interface Failures {

        MigrationFailedException failed(StepFailure failure);

        UnknownCommitException unanswered(Unanswered commit);
    }

    /** Returns what was done, or throws the error that {@code failures} has for this outcome. */
    Done orThrow(Failures failures);

    /** All steps are committed, as {@code confirmation} says. */
    record Done(List<StepResult> results, CommitConfirmation confirmation) implements StepOutcome {

        public Done {
            results = List.copyOf(results);
        }

        @Override
        public Done orThrow(Failures failures) {
            return this;
        }
    }

    /** Nothing of the steps is left, unless the failure says otherwise. */
    record Failed(StepFailure failure) implements StepOutcome {

        @Override
        public Done orThrow(Failures failures) {
            throw failures.failed(failure);
        }
    }

    /** The connection broke before the server answered the commit of {@code step}, the last of them: it may be done or not. */
    record Unanswered(PlannedStep step, List<StepResult> ifCommitted, SQLException thrown) implements StepOutcome {

        @Override
        public Done orThrow(Failures failures) {
            throw failures.unanswered(this);
        }
    }
}
