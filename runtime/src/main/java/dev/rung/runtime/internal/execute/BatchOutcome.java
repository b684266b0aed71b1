package dev.rung.runtime.internal.execute;

import dev.rung.runtime.model.StepResult;
import java.util.List;
import java.util.Optional;

/**
 * What came of the steps that share a transaction, or of the one step outside.
 *
 * @param done the steps that stay
 * @param failure why the rest does not; empty where all stay
 */
record BatchOutcome(List<StepResult> done, Optional<StepFailure> failure) {

    static BatchOutcome done(List<StepResult> results) {
        return new BatchOutcome(List.copyOf(results), Optional.empty());
    }

    static BatchOutcome failed(StepFailure failure) {
        return new BatchOutcome(List.of(), Optional.of(failure));
    }
}
