package dev.rung.schema.operation;

/**
 * What an operation does with the rows of a table that existed before.
 *
 * @since 0.1
 */
public enum RowAccess {
    /** Nothing: it takes the same time for any number of rows. */
    NONE,
    /** It reads all rows. */
    SCANS,
    /** It rewrites the table. */
    REWRITES
}
