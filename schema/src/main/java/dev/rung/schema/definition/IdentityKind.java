package dev.rung.schema.definition;

/**
 * Whether a row may give its own value for an identity column.
 *
 * @since 0.1
 */
public enum IdentityKind {
    /** Only with {@code overriding system value}. */
    ALWAYS,
    /** The sequence gives the value if the row does not. */
    BY_DEFAULT
}
