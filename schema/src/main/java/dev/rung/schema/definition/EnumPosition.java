package dev.rung.schema.definition;

import java.util.Objects;

/**
 * The position of a new value of an enum. Immutable and thread-safe.
 *
 * @param side on which side
 * @param neighbor of which value
 * @since 0.1
 */
public record EnumPosition(Side side, String neighbor) {

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
