package dev.rung.runtime.internal.execute;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.util.Optional;

/**
 * Why a batch stopped.
 *
 * @param step the step that failed
 * @param code which error
 * @param database what is left of it
 * @param description what went wrong, in words, and how long it took to
 */
record StepFailure(PlannedStep step, ErrorCode code, String database, FailureDescription description) {

    StepResult result() {
        return new StepResult(
                step.version(),
                step.description(),
                step.direction(),
                Outcome.FAILED,
                description.took(),
                Optional.of(description.failure()));
    }
}
