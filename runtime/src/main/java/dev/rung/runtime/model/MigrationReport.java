package dev.rung.runtime.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param database the name of the database
 * @param results the steps that were run, in their order; empty where there was nothing to do
 * @param current the highest version that is applied now; empty where none is
 * @param took how long the whole run took
 * @param lockWaited how long it waited for its turn
 * @since 0.1
 */
public record MigrationReport(
        String database, List<StepResult> results, Optional<Version> current, Duration took, Duration lockWaited) {

    public MigrationReport {
        results = List.copyOf(results);
    }

    /**
     * Returns the versions that this run applied.
     *
     * @return them, in the order they were run
     */
    public List<Version> applied() {
        return done(Direction.UP);
    }

    /**
     * Returns the versions that this run rolled back.
     *
     * @return them, in the order they were run
     */
    public List<Version> rolledBack() {
        return done(Direction.DOWN);
    }

    private List<Version> done(Direction direction) {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.DONE && result.direction() == direction)
                .map(StepResult::version)
                .toList();
    }

    /**
     * Returns the report as a table for a person: a line that sums it up, then a line for each migration that ran,
     * and why one failed.
     * Control characters are visible, long texts are cut, and no line end follows the last line. Programs read the
     * components instead.
     *
     * @return the table; only its first line where there is nothing to list
     */
    public String describe() {
        return Tables.table(this);
    }

    /** Returns the report in one line, as logs show it. */
    @Override
    public String toString() {
        return Tables.line(this);
    }
}
