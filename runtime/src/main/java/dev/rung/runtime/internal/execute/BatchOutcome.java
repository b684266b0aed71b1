package dev.rung.runtime.internal.execute;

import dev.rung.runtime.model.StepResult;
import java.util.List;

/** What came of the steps that share a transaction, or of the one step outside. */
sealed interface BatchOutcome {

    /** All of them stay, as {@code confirmation} says. */
    record Done(List<StepResult> results, Confirmation confirmation) implements BatchOutcome {}

    /** None of them stays, unless the failure says otherwise. */
    record Failed(StepFailure failure) implements BatchOutcome {}

    /** Whether they stay is not known. */
    record InDoubt(Attempt.Unanswered unanswered) implements BatchOutcome {}

    static BatchOutcome done(List<StepResult> results, Confirmation confirmation) {
        return new Done(List.copyOf(results), confirmation);
    }

    static BatchOutcome failed(StepFailure failure) {
        return new Failed(failure);
    }
}
