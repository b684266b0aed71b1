package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * A change of a function, procedure or aggregate.
 *
 * @since 0.1
 */
public sealed interface RoutineOperation extends ReversibleOperation
        permits CreateRoutine, DropRoutine, ReplaceRoutine {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.routine(this);
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
         * For {@link CreateRoutine}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createRoutine(CreateRoutine operation);

        /**
         * For {@link DropRoutine}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropRoutine(DropRoutine operation);

        /**
         * For {@link ReplaceRoutine}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R replaceRoutine(ReplaceRoutine operation);
    }
}
