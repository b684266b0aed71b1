package dev.rung.schema.definition;

/**
 * Where a generated column is computed.
 *
 * @since 0.1
 */
public enum GeneratedStorage {
    /** When a row is written. */
    STORED,
    /** When a row is read; PostgreSQL 18 and later. */
    VIRTUAL
}
