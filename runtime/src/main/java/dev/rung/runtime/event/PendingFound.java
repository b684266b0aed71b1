package dev.rung.runtime.event;

import dev.rung.runtime.model.PlannedStep;
import java.time.Instant;
import java.util.List;

/**
 * The run holds the lock and is going to apply pending migrations; again where another runner has changed the history since. Immutable and thread-safe.
 *
 * @param origin whose run it is
 * @param at when
 * @param steps the migrations, without their statements, in the order in which they are to run
 * @since 0.1
 */
public record PendingFound(RunOrigin origin, Instant at, List<PlannedStep> steps) implements RunEvent {

    /** Keeps a copy of the list. */
    public PendingFound {
        steps = List.copyOf(steps);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.pendingFound(this);
    }
}
