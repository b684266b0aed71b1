package dev.rung.schema.operation;

/**
 * A change of what the planner learns about several columns together.
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
         * For {@link CreateStatistics}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createStatistics(CreateStatistics operation);

        /**
         * For {@link DropStatistics}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropStatistics(DropStatistics operation);
    }
}
