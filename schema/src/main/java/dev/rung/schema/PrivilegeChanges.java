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
 * Changes of what roles may do. A role is named as it is; {@code public} is everybody. What is granted must not have been
 * granted before: the way back takes it, whoever gave it.
 * @since 0.1
 */
public interface PrivilegeChanges extends Changes {

    /**
     * Lets a role do something, such as {@code grant(SELECT, INSERT).on(table("orders")).to("clerk")}.
     *
     * @param privileges what, one at least
     * @return the next step: with what
     */
    default GrantTarget grant(Privilege... privileges) {
        var pending = new Pending<ObjectGrant>(ObjectGrant.missing("grant", "to", privileges));
        add(() -> List.of(pending.get().grant()));
        return object -> new ObjectGrant.ToRole(pending, object, List.of(privileges));
    }

    /**
     * No longer lets a role do something, such as {@code revoke(INSERT).on(table("orders")).from("clerk")}.
     *
     * @param privileges what, one at least
     * @return the next step: with what
     */
    default RevokeTarget revoke(Privilege... privileges) {
        var pending = new Pending<ObjectGrant>(ObjectGrant.missing("revoke", "from", privileges));
        add(() -> List.of(pending.get().revoke()));
        return object -> new ObjectGrant.FromRole(pending, object, List.of(privileges));
    }

    /**
     * Lets a role do something with objects that come.
     *
     * @param role the role
     * @param objects which objects
     * @param privileges what, one at least
     * @return the grant
     */
    default DefaultGrant grantDefault(String role, DefaultPrivileges.Objects objects, Privilege... privileges) {
        var grant = new DefaultGrant(role, objects, List.of(privileges));
        add(() -> List.of(new GrantDefault(grant.scope(), grant.grants())));
        return grant;
    }

    /**
     * No longer lets a role do something with objects that come.
     *
     * @param role the role
     * @param objects which objects
     * @param privileges what, one at least
     * @return the grant
     */
    default DefaultGrant revokeDefault(String role, DefaultPrivileges.Objects objects, Privilege... privileges) {
        var grant = new DefaultGrant(role, objects, List.of(privileges));
        add(() -> List.of(new RevokeDefault(grant.scope(), grant.grants())));
        return grant;
    }

    /**
     * Makes a role a member of another one. Roles belong to the whole server.
     *
     * @param role the role whose rights are lent
     * @param member the role that gets them
     */
    default void grantRole(String role, String member) {
        add(new GrantMembership(new Membership(new Identifier(role), new Identifier(member), Grants.Option.KEEP)));
    }

    /**
     * Makes a role a member of another one, and lets it take in more members.
     *
     * @param role the role whose rights are lent
     * @param member the role that gets them
     */
    default void grantRoleWithAdminOption(String role, String member) {
        add(new GrantMembership(new Membership(new Identifier(role), new Identifier(member), Grants.Option.PASS_ON)));
    }

    /**
     * Ends the membership of a role in another one.
     *
     * @param role the role whose rights are lent
     * @param member the role that had them
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
         * Says with what.
         *
         * @param object the object
         * @return the next step: who
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
         * Says with what.
         *
         * @param object the object
         * @return the next step: who
         */
        ObjectGrant.FromRole on(ObjectReference object);
    }
}
