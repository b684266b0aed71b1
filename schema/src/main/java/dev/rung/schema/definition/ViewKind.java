package dev.rung.schema.definition;

/**
 * Whether a view is materialized.
 *
 * @since 0.1
 */
public enum ViewKind {
    /** It reads its tables each time. */
    PLAIN,
    /** It stores what it read when it was created or refreshed. */
    MATERIALIZED
}
