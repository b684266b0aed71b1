package dev.rung.runtime.model;

import dev.rung.catalog.Fingerprint;
import java.util.List;

/**
 * What a run will do: made by a pure function from code and history, printed or executed later. It remembers the history
 * it was made from, and is refused by any other.
 *
 * @param direction which way
 * @param historySeq the {@code seq} of the last row it was made from; 0 where there was none
 * @param historyState the fingerprint of what was applied then
 * @param steps what to run, in this order
 * @since 0.1
 */
public record MigrationPlan(Direction direction, long historySeq, Fingerprint historyState, List<PlannedStep> steps) {

    /** Keeps a copy of the steps. */
    public MigrationPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Returns whether there is nothing to run.
     *
     * @return whether the database is at the target
     */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
