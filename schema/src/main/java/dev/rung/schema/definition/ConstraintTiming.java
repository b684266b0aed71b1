package dev.rung.schema.definition;

/**
 * When a constraint is checked.
 *
 * @since 0.1
 */
public enum ConstraintTiming {
    /** At the end of each statement. */
    IMMEDIATE,
    /** At the end of each statement, unless a transaction asks for its own end. */
    DEFERRABLE,
    /** At the end of the transaction. */
    DEFERRED
}
