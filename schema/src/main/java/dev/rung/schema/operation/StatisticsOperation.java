package dev.rung.schema.operation;

import java.util.Optional;

/**
 * A change of extended statistics.
 *
 * @since 0.1
 */
public sealed interface StatisticsOperation extends ReversibleOperation permits CreateStatistics, DropStatistics {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.statistics(this);
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

        /** For {@code CREATE STATISTICS}. */
        R createStatistics(CreateStatistics operation);

        /** For {@code DROP STATISTICS}. */
        R dropStatistics(DropStatistics operation);
    }
}
