package dev.rung.schema.operation;

/**
 * A change of which rows a role sees.
 *
 * @since 0.1
 */
public sealed interface SecurityOperation extends ReversibleOperation
        permits ChangeRowSecurity, CreatePolicy, DropPolicy, AlterPolicy {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.security(this);
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
         * For {@link ChangeRowSecurity}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R changeRowSecurity(ChangeRowSecurity operation);

        /**
         * For {@link CreatePolicy}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createPolicy(CreatePolicy operation);

        /**
         * For {@link DropPolicy}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropPolicy(DropPolicy operation);

        /**
         * For {@link AlterPolicy}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterPolicy(AlterPolicy operation);
    }
}
