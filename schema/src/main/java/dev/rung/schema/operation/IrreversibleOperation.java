package dev.rung.schema.operation;

/**
 * An operation that tells too little to take it back.
 *
 * @since 0.1
 */
public sealed interface IrreversibleOperation extends Operation permits RemovalOperation {}
