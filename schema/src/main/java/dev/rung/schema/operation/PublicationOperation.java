package dev.rung.schema.operation;

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
         * For {@link CreatePublication}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createPublication(CreatePublication operation);

        /**
         * For {@link DropPublication}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropPublication(DropPublication operation);

        /**
         * For {@link AddToPublication}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R addToPublication(AddToPublication operation);

        /**
         * For {@link DropFromPublication}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropFromPublication(DropFromPublication operation);
    }
}
