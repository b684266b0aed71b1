package dev.rung.schema.definition;

/**
 * Whether existing rows have to satisfy a new constraint.
 *
 * @since 0.1
 */
public enum Validity {
    /** They have to: all of them are read. */
    VALID,
    /** They are not checked; new rows have to satisfy it. */
    NOT_VALID
}
