package dev.rung.runtime.event;

import dev.rung.runtime.model.MigrationReport;
import java.time.Instant;
import java.util.Optional;

/**
 * The run has ended, and has given its lock and its connection back. Immutable and thread-safe.
 *
 * @param origin whose run it is
 * @param at when
 * @param report what it did; empty where it failed before it began
 * @param failure why it failed; empty where it did not
 * @since 0.1
 */
public record RunFinished(RunOrigin origin, Instant at, Optional<MigrationReport> report, Optional<RunFailure> failure)
        implements RunEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.runFinished(this);
    }
}
