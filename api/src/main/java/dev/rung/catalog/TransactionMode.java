package dev.rung.catalog;

/**
 * How a migration meets transactions in one direction.
 *
 * @since 0.1
 */
public enum TransactionMode {

    /** The migration and its history row are one transaction. */
    TRANSACTIONAL,

    /** Each statement runs on its own, outside a transaction. */
    NON_TRANSACTIONAL
}
