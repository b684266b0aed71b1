package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
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

    @Override
    ReversibleOperation completedIn(List<ReversibleOperation> change);

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

        /** For {@code ALTER TABLE ... ADD CONSTRAINT}. */
        R addConstraint(AddConstraint operation);

        /** For {@code ALTER TABLE ... DROP CONSTRAINT}. */
        R dropConstraint(DropConstraint operation);

        /** For {@code ALTER TABLE ... VALIDATE CONSTRAINT}. */
        R validateConstraint(ValidateConstraint operation);

        /** For {@code ALTER TABLE ... RENAME CONSTRAINT}. */
        R renameConstraint(RenameConstraint operation);

        /** For {@code ALTER TABLE ... ADD CONSTRAINT ... USING INDEX}. */
        R addConstraintUsingIndex(AddConstraintUsingIndex operation);
    }
}
