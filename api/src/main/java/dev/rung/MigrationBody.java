package dev.rung;

/**
 * What a migration does, in one of the kinds that differ by their way back: {@link AutoReversible},
 * {@link Reversible} and {@link ForwardOnly}. A class implements exactly one of them.
 *
 * <p>A new object is made for every attempt, and one thread uses it.
 *
 * @since 0.1
 */
public sealed interface MigrationBody permits AutoReversible, Reversible, ForwardOnly {}
