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

        /** For {@code ALTER TABLE ... ADD COLUMN}. */
        R addColumn(AddColumn operation);

        /** For {@code ALTER TABLE ... DROP COLUMN}. */
        R dropColumn(DropColumn operation);

        /** For {@code ALTER TABLE ... RENAME COLUMN}. */
        R renameColumn(RenameColumn operation);

        /** For {@code ALTER TABLE ... ALTER COLUMN ... TYPE}. */
        R changeType(ChangeType operation);

        /** For {@code ALTER TABLE ... ALTER COLUMN ... SET DEFAULT}. */
        R alterDefault(AlterDefault operation);

        /** For {@code ALTER TABLE ... ALTER COLUMN ... SET NOT NULL}. */
        R alterNullability(AlterNullability operation);

        /** For {@code ALTER TABLE ... ALTER COLUMN ... ADD GENERATED AS IDENTITY}. */
        R alterIdentity(AlterIdentity operation);

        /** For {@code ALTER TABLE ... ALTER COLUMN ... SET EXPRESSION}. */
        R alterExpression(AlterExpression operation);

        /** For {@code ALTER TABLE ... ALTER COLUMN ... DROP EXPRESSION}. */
        R dropExpression(DropExpression operation);

        /** For {@code ALTER TABLE ... ALTER COLUMN ... SET STORAGE}. */
        R alterColumnOptions(AlterColumnOptions operation);
    }
}
