package dev.rung.schema.definition;

/**
 * Whether a table shows each role only the rows that its policies allow.
 *
 * @since 0.1
 */
public enum RowSecurity {
    /** It shows all. */
    OFF,
    /** It does, but its owner sees all. */
    ON,
    /** It does, also its owner. */
    FORCED
}
