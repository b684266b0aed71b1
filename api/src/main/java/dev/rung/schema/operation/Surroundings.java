package dev.rung.schema.operation;

/**
 * Whether an operation can be part of a transaction.
 *
 * @since 0.1
 */
public enum Surroundings {
    /** It can. */
    ANY,
    /** PostgreSQL refuses it there. */
    NO_TRANSACTION
}
