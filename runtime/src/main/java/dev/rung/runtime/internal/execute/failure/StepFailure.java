package dev.rung.runtime.internal.execute.failure;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.util.Optional;

/**
 * The failure of a step.
 *
 * @param step the step that failed
 * @param code which error
 * @param database what is left of it
 * @param description the failure in words, and how long it took to
 * @param noResume why the next run would refuse to resume where it stopped; empty where it would not
 */
public record StepFailure(
        PlannedStep step, ErrorCode code, String database, FailureDescription description, Optional<String> noResume) {

    /** A failure after which nothing has to be resumed. */
    public StepFailure(PlannedStep step, ErrorCode code, String database, FailureDescription description) {
        this(step, code, database, description, Optional.empty());
    }

    public StepResult result() {
        return new StepResult(
                step.version(),
                step.description(),
                step.direction(),
                Outcome.FAILED,
                description.took(),
                Optional.of(description.failure()));
    }
}
