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

        R createType(CreateType operation);

        R dropType(DropType operation);

        R addEnumValue(AddEnumValue operation);

        R renameEnumValue(RenameEnumValue operation);

        R addAttribute(AddAttribute operation);

        R dropAttribute(DropAttribute operation);

        R changeAttribute(ChangeAttribute operation);

        R createCast(CreateCast operation);

        R dropCast(DropCast operation);

        R createCollation(CreateCollation operation);

        R dropCollation(DropCollation operation);
    }
}
