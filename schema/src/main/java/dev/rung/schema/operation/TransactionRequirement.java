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
     * It can, but has to begin one where it follows others, so that their locks are released: it takes long, and its own lock does
     * not block other sessions.
     */
    NEW_TRANSACTION,
    /** PostgreSQL refuses it there. */
    NO_TRANSACTION
}
