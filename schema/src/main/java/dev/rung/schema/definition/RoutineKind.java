package dev.rung.schema.definition;

/**
 * The kinds of routines.
 *
 * @since 0.1
 */
public enum RoutineKind {
    /** A function. */
    FUNCTION,
    /** A procedure. */
    PROCEDURE,
    /** An aggregate function. */
    AGGREGATE
}
