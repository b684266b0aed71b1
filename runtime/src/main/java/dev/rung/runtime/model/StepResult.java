package dev.rung.runtime.model;

import dev.rung.runtime.internal.text.Printable;
import java.time.Duration;
import java.util.Optional;

/**
 * The result of a step.
 *
 * @param version the migration
 * @param description what it does
 * @param direction which way it was run
 * @param outcome how it ended
 * @param took how long it ran, as the application saw it; the log has the same
 * @param failure why it failed; empty where it did not
 * @since 0.1
 */
public record StepResult(
        Version version,
        String description,
        Direction direction,
        Outcome outcome,
        Duration took,
        Optional<Failure> failure) {

    /** Returns version, description and time, as logs show them. */
    @Override
    public String toString() {
        return "%s %s %d ms".formatted(version, Printable.of(description), took.toMillis());
    }
}
