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
         * For {@link CreateType}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createType(CreateType operation);

        /**
         * For {@link DropType}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropType(DropType operation);

        /**
         * For {@link AddEnumValue}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R addEnumValue(AddEnumValue operation);

        /**
         * For {@link RenameEnumValue}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R renameEnumValue(RenameEnumValue operation);

        /**
         * For {@link AddAttribute}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R addAttribute(AddAttribute operation);

        /**
         * For {@link DropAttribute}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropAttribute(DropAttribute operation);

        /**
         * For {@link ChangeAttribute}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R changeAttribute(ChangeAttribute operation);

        /**
         * For {@link CreateCast}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createCast(CreateCast operation);

        /**
         * For {@link DropCast}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropCast(DropCast operation);

        /**
         * For {@link CreateCollation}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createCollation(CreateCollation operation);

        /**
         * For {@link DropCollation}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropCollation(DropCollation operation);
    }
}
