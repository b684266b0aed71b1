package dev.rung.schema.operation;

/**
 * How much the way back of an operation restores.
 *
 * @since 0.1
 */
public enum Reversibility {
    /** Schema and data are as before. */
    EXACT,
    /** The schema is as before; what was stored since in what the operation made is lost. */
    STRUCTURE,
    /** The operation destroys data; its way back restores the schema, and not the data. */
    LOSSY,
    /** The way back depends on what was found when the operation ran, which the history keeps. */
    CONDITIONAL,
    /** There is nothing to take back. */
    NOTHING_TO_DO
}
