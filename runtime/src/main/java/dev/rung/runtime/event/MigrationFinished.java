package dev.rung.runtime.event;

import dev.rung.runtime.model.StepResult;
import java.time.Instant;

/**
 * A migration is done and committed. Immutable and thread-safe.
 *
 * @param origin whose run it is
 * @param at when
 * @param result its result
 * @since 0.1
 */
public record MigrationFinished(RunOrigin origin, Instant at, StepResult result) implements RunEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.migrationFinished(this);
    }
}
