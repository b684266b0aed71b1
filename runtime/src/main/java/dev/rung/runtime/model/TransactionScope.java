package dev.rung.runtime.model;

/**
 * How much is one transaction.
 *
 * @since 0.1
 */
public enum TransactionScope {

    /** Each migration: a failure leaves those before it applied. */
    MIGRATION,

    /** The whole run, all or nothing: a failure leaves the database as it was. */
    RUN
}
