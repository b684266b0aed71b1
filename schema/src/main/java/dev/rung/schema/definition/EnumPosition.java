package dev.rung.schema.definition;

import java.util.Objects;

/**
 * Where a new label of an enum stands. Immutable and thread-safe.
 *
 * @param side on which side
 * @param neighbor of which label
 * @since 0.1
 */
public record EnumPosition(Side side, String neighbor) {

    /** Checks that both are there. */
    public EnumPosition {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(neighbor, "neighbor");
    }

    /** On which side of its neighbor. */
    public enum Side {
        /** Before it. */
        BEFORE,
        /** After it. */
        AFTER
    }
}
