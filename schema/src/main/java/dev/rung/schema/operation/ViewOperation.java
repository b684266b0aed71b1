package dev.rung.schema.operation;

/**
 * A change of a view.
 *
 * @since 0.1
 */
public sealed interface ViewOperation extends ReversibleOperation
        permits CreateView, DropView, ReplaceView, RefreshView {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.view(this);
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
         * For {@link CreateView}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createView(CreateView operation);

        /**
         * For {@link DropView}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropView(DropView operation);

        /**
         * For {@link ReplaceView}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R replaceView(ReplaceView operation);

        /**
         * For {@link RefreshView}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R refreshView(RefreshView operation);
    }
}
