package dev.rung.schema.operation;

/**
 * A change of what a role may do.
 *
 * @since 0.1
 */
public sealed interface PrivilegeOperation extends ReversibleOperation
        permits Grant, Revoke, GrantDefault, RevokeDefault, GrantMembership, RevokeMembership {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.privilege(this);
    }

    @Override
    default <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
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
         * For {@link Grant}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R grant(Grant operation);

        /**
         * For {@link Revoke}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R revoke(Revoke operation);

        /**
         * For {@link GrantDefault}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R grantDefault(GrantDefault operation);

        /**
         * For {@link RevokeDefault}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R revokeDefault(RevokeDefault operation);

        /**
         * For {@link GrantMembership}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R grantMembership(GrantMembership operation);

        /**
         * For {@link RevokeMembership}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R revokeMembership(RevokeMembership operation);
    }
}
