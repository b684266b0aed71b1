package dev.rung.schema.operation;

/**
 * One change of a schema, as a value: printed, reversed and checked without a database. Immutable and thread-safe.
 *
 * <p>The kinds of operations are closed. What differs from one to another is a method here or an {@link OperationVisitor}:
 * a new operation that forgets one of them does not compile.
 *
 * @since 0.1
 */
public sealed interface Operation permits ReversibleOperation, IrreversibleOperation {

    /**
     * Returns what the operation costs, and where it can run.
     *
     * @return the same for the same operation
     */
    Traits traits();

    /**
     * Calls the method of {@code visitor} for this group of operations.
     *
     * @param visitor what to do with it
     * @param <R> what it gives
     * @return what it gave
     */
    <R> R accept(OperationVisitor<R> visitor);
}
