package dev.rung.schema.definition;

/**
 * Whether two nulls are distinct in a unique index.
 *
 * @since 0.1
 */
public enum NullsDistinct {
    /** Two nulls differ. */
    DISTINCT,
    /** Two nulls are the same; PostgreSQL 15 and later. */
    NOT_DISTINCT
}
