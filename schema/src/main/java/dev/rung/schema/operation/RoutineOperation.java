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

    @Override
    default Optional<StoredData> destroys() {
        return Optional.empty();
    }

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** For {@code CREATE FUNCTION}. */
        R createRoutine(CreateRoutine operation);

        /** For {@code DROP FUNCTION}. */
        R dropRoutine(DropRoutine operation);

        /** For {@code CREATE OR REPLACE FUNCTION}. */
        R replaceRoutine(ReplaceRoutine operation);
    }
}
