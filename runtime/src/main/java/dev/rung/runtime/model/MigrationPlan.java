package dev.rung.runtime.model;

import dev.rung.catalog.Fingerprint;
import java.util.List;

/**
 * What a run will do: created by a pure function from code and history, printed or executed later. It contains the state of
 * the history that it was created from, and is refused where the history has another.
 *
 * @param direction which way
 * @param historySeq the {@code seq} of the last row it was created from; 0 where there was none
 * @param historyState the fingerprint of what was applied then
 * @param steps what to run, in this order
 * @since 0.1
 */
public record MigrationPlan(Direction direction, long historySeq, Fingerprint historyState, List<PlannedStep> steps) {

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

    /**
     * Returns the plan as a table for a person: a line that sums it up, then a line for each migration and, where they are known,
     * its statements, short and with {@code ***} in the place of constants.
     * Control characters are visible, long texts are cut, and no line end follows the last line. Programs read the
     * components instead.
     *
     * @return the table; only its first line where there is nothing to list
     */
    public String describe() {
        return Tables.table(this);
    }

    /** Returns the plan in one line, as logs show it. */
    @Override
    public String toString() {
        return Tables.line(this);
    }
}
