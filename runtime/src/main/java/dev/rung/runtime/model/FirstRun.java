package dev.rung.runtime.model;

/**
 * Where a first history may be created.
 *
 * @since 0.1
 */
public enum FirstRun {

    /** Only in a schema without tables, in a database without another history: anything else is likely a mistake. */
    IN_EMPTY_SCHEMA,

    /** Beside the tables of others, and beside histories in other schemas. */
    BESIDE_OTHERS
}
