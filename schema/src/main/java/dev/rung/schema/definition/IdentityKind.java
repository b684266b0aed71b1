package dev.rung.schema.definition;

/**
 * Whether a row may bring its own value for an identity column.
 *
 * @since 0.1
 */
public enum IdentityKind {
    /** Only with {@code overriding system value}. */
    ALWAYS,
    /** The sequence is asked where the row brings none. */
    BY_DEFAULT
}
