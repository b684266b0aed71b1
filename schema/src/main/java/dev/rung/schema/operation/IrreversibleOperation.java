package dev.rung.schema.operation;

/**
 * An operation that does not know enough for an inverse.
 *
 * @since 0.1
 */
public sealed interface IrreversibleOperation extends Operation permits RemovalOperation {}
