package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * A change of a type, a cast or a collation.
 *
 * @since 0.1
 */
public sealed interface TypeOperation extends ReversibleOperation
        permits CreateType,
                DropType,
                AddEnumValue,
                RenameEnumValue,
                AddAttribute,
                DropAttribute,
                ChangeAttribute,
                CreateCast,
                DropCast,
                CreateCollation,
                DropCollation {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.type(this);
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

        /** For {@code CREATE TYPE}. */
        R createType(CreateType operation);

        /** For {@code DROP TYPE}. */
        R dropType(DropType operation);

        /** For {@code ALTER TYPE ... ADD VALUE}. */
        R addEnumValue(AddEnumValue operation);

        /** For {@code ALTER TYPE ... RENAME VALUE}. */
        R renameEnumValue(RenameEnumValue operation);

        /** For {@code ALTER TYPE ... ADD ATTRIBUTE}. */
        R addAttribute(AddAttribute operation);

        /** For {@code ALTER TYPE ... DROP ATTRIBUTE}. */
        R dropAttribute(DropAttribute operation);

        /** For {@code ALTER TYPE ... ALTER ATTRIBUTE}. */
        R changeAttribute(ChangeAttribute operation);

        /** For {@code CREATE CAST}. */
        R createCast(CreateCast operation);

        /** For {@code DROP CAST}. */
        R dropCast(DropCast operation);

        /** For {@code CREATE COLLATION}. */
        R createCollation(CreateCollation operation);

        /** For {@code DROP COLLATION}. */
        R dropCollation(DropCollation operation);
    }
}
