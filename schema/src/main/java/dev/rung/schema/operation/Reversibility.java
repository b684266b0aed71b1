package dev.rung.schema.operation;

/**
 * How much the rollback of an operation restores.
 *
 * @since 0.1
 */
public enum Reversibility {
    /** Schema and data are as before. */
    EXACT,
    /** The schema is as before; data stored since in what the operation created is lost. */
    STRUCTURE,
    /** The operation destroys data; its rollback restores the schema, and not the data. */
    LOSSY,
    /** The rollback depends on what existed when the operation ran, which the history records. */
    CONDITIONAL,
    /** There is nothing to undo. */
    NOTHING_TO_DO
}
