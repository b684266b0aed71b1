package dev.rung.schema.operation;

/**
 * The removal of something of which no more than the name is known.
 *
 * @since 0.1
 */
public sealed interface RemovalOperation extends IrreversibleOperation
        permits DropByName, DropColumnByName, DropConstraintByName, ChangeTypeOneWay, Truncate {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.removal(this);
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
         * For {@link DropByName}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropByName(DropByName operation);

        /**
         * For {@link DropColumnByName}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropColumnByName(DropColumnByName operation);

        /**
         * For {@link DropConstraintByName}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropConstraintByName(DropConstraintByName operation);

        /**
         * For {@link ChangeTypeOneWay}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R changeTypeOneWay(ChangeTypeOneWay operation);

        /**
         * For {@link Truncate}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R truncate(Truncate operation);
    }
}
