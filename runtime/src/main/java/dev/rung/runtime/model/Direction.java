package dev.rung.runtime.model;

/**
 * Which way a migration is run.
 *
 * @since 0.1
 */
public enum Direction {

    /** Applies the migration. */
    UP,

    /** Rolls it back. */
    DOWN
}
