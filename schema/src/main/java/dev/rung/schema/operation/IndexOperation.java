package dev.rung.schema.operation;

import java.util.Optional;

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

        /** For {@code CREATE INDEX}. */
        R createIndex(CreateIndex operation);

        /** For {@code DROP INDEX}. */
        R dropIndex(DropIndex operation);

        /** For {@code REINDEX}. */
        R reindex(Reindex operation);

        /** For {@code ALTER INDEX ... ATTACH PARTITION}. */
        R createPartitionIndex(CreatePartitionIndex operation);
    }
}
