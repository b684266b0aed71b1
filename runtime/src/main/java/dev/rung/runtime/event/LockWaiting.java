package dev.rung.runtime.event;

import dev.rung.runtime.model.LockHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The run waits for the migration lock; repeated about every ten seconds. Immutable and thread-safe.
 *
 * @param origin whose run it is
 * @param at when
 * @param waited for how long so far
 * @param holder the session that holds the lock; empty where it is gone already
 * @since 0.1
 */
public record LockWaiting(RunOrigin origin, Instant at, Duration waited, Optional<LockHolder> holder)
        implements RunEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.lockWaiting(this);
    }
}
