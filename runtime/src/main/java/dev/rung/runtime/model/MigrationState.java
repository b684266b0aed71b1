package dev.rung.runtime.model;

/**
 * The state of a migration.
 *
 * @since 0.1
 */
public enum MigrationState {

    /** Applied, and the class is as it was then. */
    APPLIED,

    /** Not applied, and above everything that is. */
    PENDING,

    /** Not applied, and below something that is. */
    OUT_OF_ORDER,

    /** Applied, and the class was edited since. */
    DRIFTED,

    /** Applied, and there is no class of this version. */
    MISSING,

    /** Begun outside a transaction, and not ended well. */
    INTERRUPTED
}
