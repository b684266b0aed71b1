package dev.rung.schema.definition;

import java.util.Optional;

/**
 * The options of a sequence; PostgreSQL's default for each that is empty. Immutable and thread-safe.
 *
 * @param start the first value
 * @param increment the step
 * @param min the lowest value
 * @param max the highest value
 * @param cache how many values a session takes at once
 * @param cycling whether it restarts after its last value
 * @since 0.1
 */
public record SequenceOptionsDefinition(
        Optional<Long> start,
        Optional<Long> increment,
        Optional<Long> min,
        Optional<Long> max,
        Optional<Long> cache,
        Cycling cycling) {

    /** Counts from 1, by 1, and ends at the end of its type. */
    public static final SequenceOptionsDefinition DEFAULTS = new SequenceOptionsDefinition(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Cycling.ENDS);

    /** What a sequence does after its last value. */
    public enum Cycling {
        /** It fails. */
        ENDS,
        /** It restarts. */
        BEGINS_AGAIN
    }
}
