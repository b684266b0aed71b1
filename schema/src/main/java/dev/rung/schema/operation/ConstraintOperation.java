package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * A change of a constraint.
 *
 * @since 0.1
 */
public sealed interface ConstraintOperation extends ReversibleOperation
        permits AddConstraint, DropConstraint, ValidateConstraint, RenameConstraint, AddConstraintUsingIndex {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.constraint(this);
    }

    /**
     * Returns the table that it changes.
     *
     * @return its name
     */
    QualifiedName table();

    @Override
    default Optional<QualifiedName> lockedTable() {
        return Optional.of(table());
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
         * For {@link AddConstraint}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R addConstraint(AddConstraint operation);

        /**
         * For {@link DropConstraint}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropConstraint(DropConstraint operation);

        /**
         * For {@link ValidateConstraint}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R validateConstraint(ValidateConstraint operation);

        /**
         * For {@link RenameConstraint}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R renameConstraint(RenameConstraint operation);

        /**
         * For {@link AddConstraintUsingIndex}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R addConstraintUsingIndex(AddConstraintUsingIndex operation);
    }
}
