package dev.rung.schema.definition;

/**
 * Whether rows that are there already have to meet a new constraint.
 *
 * @since 0.1
 */
public enum Validity {
    /** They have to: all of them are read. */
    VALID,
    /** They are not looked at; rows that come have to meet it. */
    NOT_VALID
}
