package dev.rung.runtime.model;

/**
 * What a person decided about an interrupted migration.
 *
 * @since 0.1
 */
public enum Resolution {

    /** All that {@code up} does is in the database: count the migration as applied. */
    APPLIED,

    /** Nothing that {@code up} does is left in the database: the migration is pending again. */
    NOT_APPLIED
}
