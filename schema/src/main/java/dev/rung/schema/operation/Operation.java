package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

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
    OperationCost cost();

    /**
     * Returns the table, or the materialized view, on which the operation takes its strongest lock.
     *
     * @return its name; empty where it locks none that existed before, several alike, or where it is not known which
     */
    Optional<QualifiedName> lockedTable();

    /**
     * Returns where the data is that the operation destroys if there is any; it then needs permission. An operation that is not
     * {@linkplain #reversible() reversible} names no such place: its author chose it because the data is to go.
     *
     * @return the place; empty where no permission is needed
     */
    Optional<StoredData> destroys();

    /**
     * Returns this operation where its inverse is known.
     *
     * @return this operation; empty where it knows too little for an inverse
     */
    Optional<ReversibleOperation> reversible();

    /** Calls the method of {@code visitor} for what this operation creates, renames or drops, and returns its result. */
    <R> R accept(NameChangeVisitor<R> visitor);

    /** Calls the method of {@code visitor} for the reason for which this operation accesses rows, and returns its result. */
    <R> R accept(RowAccessVisitor<R> visitor);

    /** Calls the method of {@code visitor} for the group of this operation, and returns its result. */
    <R> R accept(OperationVisitor<R> visitor);
}
