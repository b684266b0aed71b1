package dev.rung.schema.operation;

/**
 * A change of an index.
 *
 * @since 0.1
 */
public sealed interface IndexOperation extends ReversibleOperation
        permits CreateIndex, DropIndex, Reindex, CreatePartitionIndex {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.index(this);
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
         * For {@link CreateIndex}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createIndex(CreateIndex operation);

        /**
         * For {@link DropIndex}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropIndex(DropIndex operation);

        /**
         * For {@link Reindex}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R reindex(Reindex operation);

        /**
         * For {@link CreatePartitionIndex}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createPartitionIndex(CreatePartitionIndex operation);
    }
}
