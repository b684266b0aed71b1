package dev.rung.runtime.matrix;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a process stops, and how.
 *
 * @param edge before or after the event
 * @param event what it is about
 * @param version of which migration; 0 for those events that belong to none
 * @param number which statement of the migration, from 1; 0 for those events that are no statements
 * @param gate the file whose creation lets it continue; empty where the process halts, as if it were killed
 */
record Stop(Edge edge, Event event, long version, int number, Optional<Path> gate) {

    /** The exit code of a process that halted at its stop. */
    static final int HALTED = 99;

    enum Edge {
        BEFORE,
        AFTER
    }

    enum Event {
        LOCK,
        STATEMENT,
        HISTORY,
        COMMIT,
        UNLOCK
    }

    /** Returns the stop in which a process halts before {@code event} of migration {@code version}. */
    static Stop before(Event event, long version) {
        return new Stop(Edge.BEFORE, event, version, 0, Optional.empty());
    }

    /** Returns the stop in which a process halts after {@code event} of migration {@code version}. */
    static Stop after(Event event, long version) {
        return new Stop(Edge.AFTER, event, version, 0, Optional.empty());
    }

    /** Returns the stop in which a process halts before that statement of migration {@code version}. */
    static Stop beforeStatement(long version, int number) {
        return new Stop(Edge.BEFORE, Event.STATEMENT, version, number, Optional.empty());
    }

    /** Returns the stop in which a process halts after that statement of migration {@code version}. */
    static Stop afterStatement(long version, int number) {
        return new Stop(Edge.AFTER, Event.STATEMENT, version, number, Optional.empty());
    }

    /** Returns this stop with a gate: the process says {@code stopped}, and continues when the file exists. */
    Stop until(Path file) {
        return new Stop(edge, event, version, number, Optional.of(file));
    }

    /** Reads what {@link #toString} wrote. */
    static Stop parse(String text) {
        var parts = text.split(" ", 5);
        return new Stop(
                Edge.valueOf(parts[0]),
                Event.valueOf(parts[1]),
                Long.parseLong(parts[2]),
                Integer.parseInt(parts[3]),
                parts[4].isEmpty() ? Optional.empty() : Optional.of(Path.of(parts[4])));
    }

    @Override
    public String toString() {
        return "%s %s %d %d %s"
                .formatted(
                        edge, event, version, number, gate.map(Path::toString).orElse(""));
    }
}
