package dev.rung.runtime.event;

import java.time.Instant;

/**
 * A run has a session, and is going to acquire the migration lock. Immutable and thread-safe.
 *
 * @param origin whose run it is
 * @param at when
 * @param call what was called, such as {@code migrate()}
 * @since 0.1
 */
public record RunStarted(RunOrigin origin, Instant at, String call) implements RunEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.runStarted(this);
    }
}
