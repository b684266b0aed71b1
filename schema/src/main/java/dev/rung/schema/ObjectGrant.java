package dev.rung.schema;

import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.Privilege;
import dev.rung.schema.operation.Grant;
import dev.rung.schema.operation.Revoke;
import java.util.Arrays;
import java.util.List;

/**
 * Privileges on an object that are being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class ObjectGrant {

    private final ObjectReference object;
    private final List<Privilege> privileges;
    private final List<Identifier> columns;
    private final Identifier role;
    private Grants.Option option = Grants.Option.KEEP;

    private ObjectGrant(Draft draft, String role) {
        this.object = draft.object;
        this.privileges = draft.privileges;
        this.columns = draft.columns;
        this.role = new Identifier(role);
    }

    static String missing(String verb, String preposition, Privilege... privileges) {
        return "%s of %s is not complete: say on(object).%s(role)".formatted(verb, List.of(privileges), preposition);
    }

    /**
     * Adds WITH GRANT OPTION.
     *
     * @return this
     */
    public ObjectGrant withGrantOption() {
        option = Grants.Option.PASS_ON;
        return this;
    }

    Grant grant() {
        return new Grant(object, grants());
    }

    Revoke revoke() {
        return new Revoke(object, grants());
    }

    private Grants grants() {
        return new Grants(privileges, columns, role, option);
    }

    private static class Draft {

        private final Pending<ObjectGrant> pending;
        private final ObjectReference object;
        private final List<Privilege> privileges;
        private List<Identifier> columns = List.of();

        Draft(Pending<ObjectGrant> pending, ObjectReference object, List<Privilege> privileges) {
            this.pending = pending;
            this.object = object;
            this.privileges = privileges;
        }

        void only(String... names) {
            columns = Arrays.stream(names).map(Identifier::new).toList();
        }

        ObjectGrant role(String name) {
            return pending.set(new ObjectGrant(this, name));
        }
    }

    /**
     * Privileges that are granted, without the role. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    public static final class ToRole {

        private final Draft draft;

        ToRole(Pending<ObjectGrant> pending, ObjectReference object, List<Privilege> privileges) {
            draft = new Draft(pending, object, privileges);
        }

        /**
         * Restricts the privileges to some columns.
         *
         * @param names the columns
         * @return this
         */
        public ToRole columns(String... names) {
            draft.only(names);
            return this;
        }

        /**
         * Names the role that they are granted to.
         *
         * @param role the role; {@code public} for all roles
         * @return the grant
         */
        public ObjectGrant to(String role) {
            return draft.role(role);
        }
    }

    /**
     * Privileges that are revoked, without the role. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    public static final class FromRole {

        private final Draft draft;

        FromRole(Pending<ObjectGrant> pending, ObjectReference object, List<Privilege> privileges) {
            draft = new Draft(pending, object, privileges);
        }

        /**
         * Restricts the privileges to some columns.
         *
         * @param names the columns
         * @return this
         */
        public FromRole columns(String... names) {
            draft.only(names);
            return this;
        }

        /**
         * Names the role that they are revoked from.
         *
         * @param role the role; {@code public} for all roles
         * @return the grant, as it was
         */
        public ObjectGrant from(String role) {
            return draft.role(role);
        }
    }
}
