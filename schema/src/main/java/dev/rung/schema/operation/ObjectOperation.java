package dev.rung.schema.operation;

/**
 * A change that is the same for objects of many kinds.
 *
 * @since 0.1
 */
public sealed interface ObjectOperation extends ReversibleOperation
        permits RenameObject, MoveObject, ChangeOwner, ChangeComment {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.object(this);
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
         * For {@link RenameObject}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R renameObject(RenameObject operation);

        /**
         * For {@link MoveObject}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R moveObject(MoveObject operation);

        /**
         * For {@link ChangeOwner}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R changeOwner(ChangeOwner operation);

        /**
         * For {@link ChangeComment}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R changeComment(ChangeComment operation);
    }
}
