package dev.rung.schema.definition;

/**
 * Whether a view keeps what it has read.
 *
 * @since 0.1
 */
public enum ViewKind {
    /** It reads its tables each time. */
    PLAIN,
    /** It keeps what it read when it was made or refreshed. */
    MATERIALIZED
}
