package dev.rung.runtime.internal.history;

import dev.rung.schema.internal.sql.Quoting;
import java.util.Optional;

/**
 * Who may own the history. An owner decides what runs when the table is read or written: expressions in its indexes,
 * checks, defaults and policies run as the role that reads or writes. So the owner must be a role that can act as that
 * role anyway, or that that role can act as, or that a person has named:
 *
 * <ul>
 *   <li>the current role;
 *   <li>a superuser;
 *   <li>a role that the current role is a member of, directly or through others, so that it has the owner's rights or may
 *       become the owner. A membership for administration only, as {@code create role} gives its creator since PostgreSQL 16,
 *       gives neither; and the server's own roles, such as {@code pg_monitor}, have too many members;
 *   <li>the role that a person has named.
 * </ul>
 *
 * <p>Not {@code pg_has_role} by itself, which is true of every role for a superuser.
 *
 * @param named the role that a person has named; empty where none has
 */
public record TrustedOwner(Optional<String> named) {

    /** Before PostgreSQL 16 memberships have no options; the names then mean the values beside. */
    private static final String MEMBERSHIP = """
            with recursive held(role) as (
            select me.oid from pg_catalog.pg_roles me where me.rolname operator(pg_catalog.=) current_user
            union select granted.roleid
            from held, (values (true, true)) as without_options(inherit_option, set_option), lateral (
            select m.roleid from pg_catalog.pg_auth_members m
            where m.member operator(pg_catalog.=) held.role and (inherit_option or set_option)) granted)
            select from held where held.role operator(pg_catalog.=) c.relowner""";

    /** True of every role for a superuser, who is therefore left out; administration only is no {@code USAGE}. */
    private static final String HELD = """
            select from pg_catalog.pg_roles me where me.rolname operator(pg_catalog.=) current_user and not me.rolsuper
            and pg_catalog.pg_has_role(me.oid, c.relowner, 'USAGE')""";

    private static final String TRUSTED = """
            (pg_catalog.pg_get_userbyid(c.relowner) operator(pg_catalog.=) current_user%s
            or exists (select from pg_catalog.pg_roles r where r.oid operator(pg_catalog.=) c.relowner and r.rolsuper)
            or c.relowner operator(pg_catalog.>=) 16384::pg_catalog.oid and exists (%s))""";

    /** The owners that need not be named. */
    public static final TrustedOwner UNNAMED = new TrustedOwner(Optional.empty());

    /**
     * Returns the condition that the owner of {@code c}, a row of {@code pg_class}, is trusted; the most frequent case comes
     * first. Means the same under any {@code search_path}.
     */
    String conditionSql() {
        return conditionSql(MEMBERSHIP);
    }

    /**
     * Returns a condition that implies {@link #conditionSql()} and costs the server less: it passes over roles that the current
     * one may become but whose rights it does not have without that, and over memberships of superusers.
     */
    String sufficientConditionSql() {
        return conditionSql(HELD);
    }

    private String conditionSql(String membership) {
        var orNamed = named.map(role ->
                        " or pg_catalog.pg_get_userbyid(c.relowner) operator(pg_catalog.=) " + Quoting.literal(role))
                .orElse("");
        return TRUSTED.formatted(orNamed, membership);
    }
}
