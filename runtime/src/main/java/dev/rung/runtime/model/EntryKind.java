package dev.rung.runtime.model;

/**
 * What a row of the history records.
 *
 * @since 0.1
 */
public enum EntryKind {

    /** An attempt to run a migration. */
    MIGRATION,

    /** A migration that {@code baseline} counts as applied: it never ran here, and its work may be older than Rung. */
    BASELINE,

    /** The end of an interruption, as declared with {@code resolve}: no migration ran. */
    RESOLUTION
}
