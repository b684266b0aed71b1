package dev.rung.runtime.snapshot;

/**
 * How much a difference matters.
 *
 * @since 0.1
 */
public enum Grade {
    /** Some statement behaves differently in the two databases. */
    REAL,
    /**
     * Only the eye can: the order of the columns of a table, white space and comments in the body of a function, the name that
     * PostgreSQL gave a NOT NULL constraint before its column or table was renamed.
     */
    COSMETIC
}
