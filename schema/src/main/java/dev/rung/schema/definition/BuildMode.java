package dev.rung.schema.definition;

/**
 * Whether other sessions may write to a table while its index is created or dropped.
 *
 * @since 0.1
 */
public enum BuildMode {
    /** They wait; it is quick, and can be part of a transaction. */
    BLOCKING,
    /** They may; it takes longer, and cannot be part of a transaction. */
    CONCURRENT
}
