package dev.rung.schema.definition;

/**
 * Whether row-level security is enabled for a table.
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
