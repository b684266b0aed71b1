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
         * For {@link AddColumn}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R addColumn(AddColumn operation);

        /**
         * For {@link DropColumn}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropColumn(DropColumn operation);

        /**
         * For {@link RenameColumn}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R renameColumn(RenameColumn operation);

        /**
         * For {@link ChangeType}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R changeType(ChangeType operation);

        /**
         * For {@link AlterDefault}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterDefault(AlterDefault operation);

        /**
         * For {@link AlterNullability}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterNullability(AlterNullability operation);

        /**
         * For {@link AlterIdentity}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterIdentity(AlterIdentity operation);

        /**
         * For {@link AlterExpression}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterExpression(AlterExpression operation);

        /**
         * For {@link DropExpression}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropExpression(DropExpression operation);

        /**
         * For {@link AlterColumnOptions}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterColumnOptions(AlterColumnOptions operation);
    }
}
