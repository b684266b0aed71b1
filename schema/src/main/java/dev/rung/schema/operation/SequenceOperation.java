package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * A change of a sequence.
 *
 * @since 0.1
 */
public sealed interface SequenceOperation extends ReversibleOperation
        permits CreateSequence, DropSequence, AlterSequence, RestartSequence {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.sequence(this);
    }

    @Override
    default Optional<QualifiedName> lockedTable() {
        return Optional.empty();
    }

    @Override
    default <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** For {@code CREATE SEQUENCE}. */
        R createSequence(CreateSequence operation);

        /** For {@code DROP SEQUENCE}. */
        R dropSequence(DropSequence operation);

        /** For {@code ALTER SEQUENCE}. */
        R alterSequence(AlterSequence operation);

        /** For {@code ALTER SEQUENCE ... RESTART}. */
        R restartSequence(RestartSequence operation);
    }
}
