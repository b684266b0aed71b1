package dev.rung.junit;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What belongs to the whole server, and outlives the database in which a migration has made it.
 *
 * @param names roles, replication origins and tablespaces
 */
record SharedObjects(Set<String> names) {

    private static final String ALL = """
            select 'role ' operator(pg_catalog.||) r.rolname::pg_catalog.text from pg_catalog.pg_roles r
            union all select 'replication origin ' operator(pg_catalog.||) o.roname from pg_catalog.pg_replication_origin o
            union all select 'tablespace ' operator(pg_catalog.||) s.spcname::pg_catalog.text from pg_catalog.pg_tablespace s""";

    /** What the server says of something that is there already. */
    private static final Pattern THERE = Pattern.compile(
            "\\b(?<kind>role|tablespace) \"(?<name>[^\"]+)\" already exists|pg_replication_origin_roname_index");

    static SharedObjects read(Connection connection) throws SQLException {
        var names = new HashSet<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ALL)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return new SharedObjects(Set.copyOf(names));
    }

    /**
     * Rolls the migrations above {@code below} back, so that what they have created for the whole server does not stand in the way
     * of another database. Where they have no way back it stays, and {@link #advice} says so when it is met.
     */
    static void dropWith(Migrator migrator, long below) {
        try {
            migrator.rollback(Target.downTo(below));
        } catch (MigratorException e) {
            // A test of the rollback has said so, or will.
        }
    }

    /** Returns how to write a migration that failed because such an object was there already; nothing where it did not. */
    static Optional<String> advice(MigratorException thrown) {
        var there = THERE.matcher(String.valueOf(thrown.getMessage()));
        if (!there.find()) {
            return Optional.empty();
        }
        var name = there.group("name");
        if (name == null) {
            return Optional.of(
                    said(
                            "a replication origin",
                            "select pg_replication_origin_create(...) where not exists (select from pg_replication_origin where roname = ...)"));
        }
        return Optional.of(
                there.group("kind").equals("role")
                        ? said(
                                "role " + name,
                                "do $$ begin if not exists (select from pg_roles where rolname = '%s') then create role %s; end if; end $$"
                                        .formatted(name, name))
                        : said("tablespace " + name, "and no migration: it is made with the server"));
    }

    private static String said(String what, String how) {
        return "    Note     : %s belongs to the whole server, where another database may have made it%n    Fix      : make it where it is missing only: %s"
                .formatted(what, how);
    }
}
