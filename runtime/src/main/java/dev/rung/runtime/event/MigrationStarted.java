package dev.rung.runtime.event;

import dev.rung.runtime.model.PlannedStep;
import java.time.Instant;

/**
 * An attempt to run a migration begins. {@link MigrationFinished} or {@link MigrationFailed} follows; or another attempt, where it did
 * not get its locks in time; or nothing, where another runner was first or the run ends. Immutable and thread-safe.
 *
 * @param origin whose run it is
 * @param at when
 * @param step the migration, without its statements
 * @param attempt 1 for the first attempt, then 2 and so on where it did not get its locks in time
 * @since 0.1
 */
public record MigrationStarted(RunOrigin origin, Instant at, PlannedStep step, int attempt) implements RunEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.migrationStarted(this);
    }
}
