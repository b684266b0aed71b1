package dev.rung.runtime.internal.execute;

import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.time.Duration;
import java.util.Optional;

/** Measures by the monotonic clock. */
record Stopwatch(long startNanos) {

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    StepResult done(PlannedStep step) {
        return new StepResult(
                step.version(), step.description(), step.direction(), Outcome.DONE, took(), Optional.empty());
    }
}
