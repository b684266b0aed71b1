package dev.rung.schema.definition;

/**
 * Whether a unique index takes two nulls for the same.
 *
 * @since 0.1
 */
public enum NullsDistinct {
    /** Two nulls differ. */
    DISTINCT,
    /** Two nulls are the same; PostgreSQL 15 and later. */
    NOT_DISTINCT
}
