package dev.rung;

/**
 * The code of a migration, of one of the three kinds: {@link AutoReversible} (its {@code down} is derived), {@link Reversible}
 * (it is written by hand) and {@link ForwardOnly} (it cannot be rolled back). A class implements exactly one of them.
 *
 * <p>A new instance is created for every attempt, and used by one thread.
 *
 * @since 0.1
 */
public sealed interface MigrationBody permits AutoReversible, Reversible, ForwardOnly {}
