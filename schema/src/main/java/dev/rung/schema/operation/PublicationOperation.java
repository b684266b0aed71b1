package dev.rung.schema.operation;

import java.util.Optional;

/**
 * A change of a publication.
 *
 * @since 0.1
 */
public sealed interface PublicationOperation extends ReversibleOperation
        permits CreatePublication, DropPublication, AddToPublication, DropFromPublication {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.publication(this);
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

        /** For {@code CREATE PUBLICATION}. */
        R createPublication(CreatePublication operation);

        /** For {@code DROP PUBLICATION}. */
        R dropPublication(DropPublication operation);

        /** For {@code ALTER PUBLICATION ... ADD TABLE}. */
        R addToPublication(AddToPublication operation);

        /** For {@code ALTER PUBLICATION ... DROP TABLE}. */
        R dropFromPublication(DropFromPublication operation);
    }
}
