package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.time.Duration;
import java.util.Optional;

/** Measures by the monotonic clock. */
public record Stopwatch(long startNanos) {

    public static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    public Duration took() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    public StepResult done(PlannedStep step) {
        return new StepResult(
                step.version(), step.description(), step.direction(), Outcome.DONE, took(), Optional.empty());
    }
}
