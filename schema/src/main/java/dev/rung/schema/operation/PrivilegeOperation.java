package dev.rung.schema.operation;

/**
 * A change of privileges.
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

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        R grant(Grant operation);

        R revoke(Revoke operation);

        R grantDefault(GrantDefault operation);

        R revokeDefault(RevokeDefault operation);

        R grantMembership(GrantMembership operation);

        R revokeMembership(RevokeMembership operation);
    }
}
