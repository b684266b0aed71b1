package dev.rung.schema.operation;

/**
 * SQL or rows that the author wrote.
 *
 * @since 0.1
 */
public sealed interface StatementOperation extends ReversibleOperation
        permits ReversibleSql, InsertRows, DeleteRows, UpdateRows {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.statement(this);
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
         * For {@link ReversibleSql}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R reversibleSql(ReversibleSql operation);

        /**
         * For {@link InsertRows}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R insertRows(InsertRows operation);

        /**
         * For {@link DeleteRows}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R deleteRows(DeleteRows operation);

        /**
         * For {@link UpdateRows}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R updateRows(UpdateRows operation);
    }
}
