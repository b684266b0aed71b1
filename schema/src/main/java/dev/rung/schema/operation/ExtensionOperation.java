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

        /** For {@code CREATE EXTENSION}. */
        R createExtension(CreateExtension operation);

        /** For {@code DROP EXTENSION}. */
        R dropExtension(DropExtension operation);

        /** For {@code ALTER EXTENSION ... UPDATE}. */
        R updateExtension(UpdateExtension operation);
    }
}
