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

        /** For {@code CREATE SCHEMA}. */
        R createSchema(CreateSchema operation);

        /** For {@code DROP SCHEMA}. */
        R dropSchema(DropSchema operation);
    }
}
