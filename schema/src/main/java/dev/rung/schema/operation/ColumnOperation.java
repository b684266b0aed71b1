package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * A change of a column.
 *
 * @since 0.1
 */
public sealed interface ColumnOperation extends ReversibleOperation
        permits AddColumn,
                DropColumn,
                RenameColumn,
                ChangeType,
                AlterDefault,
                AlterNullability,
                AlterIdentity,
                AlterExpression,
                DropExpression,
                AlterColumnOptions {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.column(this);
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

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        R addColumn(AddColumn operation);

        R dropColumn(DropColumn operation);

        R renameColumn(RenameColumn operation);

        R changeType(ChangeType operation);

        R alterDefault(AlterDefault operation);

        R alterNullability(AlterNullability operation);

        R alterIdentity(AlterIdentity operation);

        R alterExpression(AlterExpression operation);

        R dropExpression(DropExpression operation);

        R alterColumnOptions(AlterColumnOptions operation);
    }
}
