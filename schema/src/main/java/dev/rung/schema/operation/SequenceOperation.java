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

    /**
     * Calls the method of {@code visitor} for this operation.
     *
     * @param visitor what to do with it
     * @param <R> what it gives
     * @return what it gave
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Something to do with each operation of this group.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {

        /**
         * For {@link CreateSequence}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createSequence(CreateSequence operation);

        /**
         * For {@link DropSequence}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropSequence(DropSequence operation);

        /**
         * For {@link AlterSequence}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterSequence(AlterSequence operation);

        /**
         * For {@link RestartSequence}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R restartSequence(RestartSequence operation);
    }
}
