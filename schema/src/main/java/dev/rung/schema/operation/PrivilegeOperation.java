package dev.rung.schema.operation;

import java.util.Optional;

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

        /** For {@code GRANT}. */
        R grant(Grant operation);

        /** For {@code REVOKE}. */
        R revoke(Revoke operation);

        /** For {@code ALTER DEFAULT PRIVILEGES ... GRANT}. */
        R grantDefault(GrantDefault operation);

        /** For {@code ALTER DEFAULT PRIVILEGES ... REVOKE}. */
        R revokeDefault(RevokeDefault operation);

        /** For {@code GRANT role}. */
        R grantMembership(GrantMembership operation);

        /** For {@code REVOKE role}. */
        R revokeMembership(RevokeMembership operation);
    }
}
