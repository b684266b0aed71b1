package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * A change of a schema as a whole.
 *
 * @since 0.1
 */
public sealed interface SchemaOperation extends ReversibleOperation permits CreateSchema, DropSchema {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.schema(this);
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
         * For {@link CreateSchema}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createSchema(CreateSchema operation);

        /**
         * For {@link DropSchema}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropSchema(DropSchema operation);
    }
}
