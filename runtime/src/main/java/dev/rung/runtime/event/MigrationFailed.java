package dev.rung.runtime.event;

import dev.rung.runtime.model.StepResult;
import java.time.Instant;

/**
 * A migration has failed. Its failure is in the history, where that could be written. Immutable and thread-safe.
 *
 * @param origin whose run it is
 * @param at when
 * @param result its result
 * @param failure what went wrong, and the failing statement; the state of the database; what to do
 * @since 0.1
 */
public record MigrationFailed(RunOrigin origin, Instant at, StepResult result, RunFailure failure) implements RunEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.migrationFailed(this);
    }
}
