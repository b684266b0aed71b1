package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * A change of an extension.
 *
 * @since 0.1
 */
public sealed interface ExtensionOperation extends ReversibleOperation
        permits CreateExtension, DropExtension, UpdateExtension {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.extension(this);
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
         * For {@link CreateExtension}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createExtension(CreateExtension operation);

        /**
         * For {@link DropExtension}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropExtension(DropExtension operation);

        /**
         * For {@link UpdateExtension}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R updateExtension(UpdateExtension operation);
    }
}
