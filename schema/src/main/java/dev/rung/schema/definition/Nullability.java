package dev.rung.schema.definition;

/**
 * Whether a column is nullable.
 *
 * @since 0.1
 */
public enum Nullability {
    /** It does. */
    NULLABLE,
    /** It does not. */
    NOT_NULL
}
