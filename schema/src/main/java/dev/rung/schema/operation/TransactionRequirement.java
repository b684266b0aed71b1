package dev.rung.schema.operation;

/**
 * Whether an operation can be part of a transaction.
 *
 * @since 0.1
 */
public enum TransactionRequirement {
    /** It can. */
    ANY,
    /**
     * It can, but is to begin one where it follows others, so that their locks are gone: it takes long, and its own lock lets
     * others work.
     */
    NEW_TRANSACTION,
    /** PostgreSQL refuses it there. */
    NO_TRANSACTION
}
