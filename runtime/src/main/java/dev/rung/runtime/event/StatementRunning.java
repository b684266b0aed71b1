package dev.rung.runtime.event;

import dev.rung.runtime.model.LockHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A migration has been at work for more than a second; repeated about every second while it is. Immutable and thread-safe.
 *
 * @param origin whose run it is
 * @param at when
 * @param work what is at work, such as {@code V3 backfill totals}
 * @param took for how long so far
 * @param statement the statement whose answer is awaited, shortened; empty where the migration itself computes
 * @param waitsFor the sessions that it waits for; empty where it waits for none, or there is no {@link dev.rung.runtime.MigratorBuilder#observer}
 * @param progress how far the server is; empty where it does not say, or there is no observer
 * @since 0.1
 */
public record StatementRunning(
        RunOrigin origin,
        Instant at,
        String work,
        Duration took,
        Optional<String> statement,
        List<LockHolder> waitsFor,
        Optional<StatementProgress> progress)
        implements RunEvent {

    /** Keeps a copy of the list. */
    public StatementRunning {
        waitsFor = List.copyOf(waitsFor);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.statementRunning(this);
    }
}
