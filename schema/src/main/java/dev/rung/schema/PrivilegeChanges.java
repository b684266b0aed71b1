package dev.rung.schema;

import dev.rung.schema.definition.DefaultPrivileges;
import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Membership;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.Privilege;
import dev.rung.schema.operation.GrantDefault;
import dev.rung.schema.operation.GrantMembership;
import dev.rung.schema.operation.RevokeDefault;
import dev.rung.schema.operation.RevokeMembership;
import java.util.List;

/**
 * Changes of privileges. {@code public} is all roles. What is granted must not have been granted before: the rollback
 * revokes it, whichever role granted it.
 * @since 0.1
 */
public interface PrivilegeChanges extends Changes {

    /**
     * Grants privileges, such as {@code grant(SELECT, INSERT).on(table("orders")).to("clerk")}.
     *
     * @param privileges the privileges, one at least
     * @return the next step: the object
     */
    default GrantTarget grant(Privilege... privileges) {
        var pending = new Pending<ObjectGrant>(ObjectGrant.missing("grant", "to", privileges));
        add(() -> List.of(pending.get().grant()));
        return object -> new ObjectGrant.ToRole(pending, object, List.of(privileges));
    }

    /**
     * Revokes privileges, such as {@code revoke(INSERT).on(table("orders")).from("clerk")}.
     *
     * @param privileges the privileges, one at least
     * @return the next step: the object
     */
    default RevokeTarget revoke(Privilege... privileges) {
        var pending = new Pending<ObjectGrant>(ObjectGrant.missing("revoke", "from", privileges));
        add(() -> List.of(pending.get().revoke()));
        return object -> new ObjectGrant.FromRole(pending, object, List.of(privileges));
    }

    /**
     * Grants default privileges, for objects created later.
     *
     * @param role the role
     * @param objects the kind of objects
     * @param privileges the privileges, one at least
     * @return the grant
     */
    default DefaultGrant grantDefault(String role, DefaultPrivileges.Objects objects, Privilege... privileges) {
        var grant = new DefaultGrant(role, objects, List.of(privileges));
        add(() -> List.of(new GrantDefault(grant.scope(), grant.grants())));
        return grant;
    }

    /**
     * Revokes default privileges, for objects created later.
     *
     * @param role the role
     * @param objects the kind of objects
     * @param privileges the privileges, one at least
     * @return the grant
     */
    default DefaultGrant revokeDefault(String role, DefaultPrivileges.Objects objects, Privilege... privileges) {
        var grant = new DefaultGrant(role, objects, List.of(privileges));
        add(() -> List.of(new RevokeDefault(grant.scope(), grant.grants())));
        return grant;
    }

    /**
     * Grants a role membership in another. Roles belong to the whole server.
     *
     * @param role the role that is granted
     * @param member the role that becomes a member
     */
    default void grantRole(String role, String member) {
        add(new GrantMembership(new Membership(new Identifier(role), new Identifier(member), Grants.Option.KEEP)));
    }

    /**
     * Grants a role membership in another, WITH ADMIN OPTION.
     *
     * @param role the role that is granted
     * @param member the role that becomes a member
     */
    default void grantRoleWithAdminOption(String role, String member) {
        add(new GrantMembership(new Membership(new Identifier(role), new Identifier(member), Grants.Option.PASS_ON)));
    }

    /**
     * Revokes a role's membership in another.
     *
     * @param role the role that is granted
     * @param member the member
     */
    default void revokeRole(String role, String member) {
        add(new RevokeMembership(new Membership(new Identifier(role), new Identifier(member), Grants.Option.KEEP)));
    }

    /**
     * Privileges without an object. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface GrantTarget {

        /**
         * Names the object.
         *
         * @param object the object
         * @return the next step: the role
         */
        ObjectGrant.ToRole on(ObjectReference object);
    }

    /**
     * Privileges without an object. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface RevokeTarget {

        /**
         * Names the object.
         *
         * @param object the object
         * @return the next step: the role
         */
        ObjectGrant.FromRole on(ObjectReference object);
    }
}
