package dev.rung.junit;

import dev.rung.junit.ServerMessage.ExistingObject;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Objects of the whole server, which outlive the database in which a migration has created them.
 *
 * @param names roles, replication origins and tablespaces
 */
record SharedObjects(Set<String> names) {

    private static final String ALL = """
            select 'role ' operator(pg_catalog.||) r.rolname::pg_catalog.text from pg_catalog.pg_roles r
            union all select 'replication origin ' operator(pg_catalog.||) o.roname from pg_catalog.pg_replication_origin o
            union all select 'tablespace ' operator(pg_catalog.||) s.spcname::pg_catalog.text from pg_catalog.pg_tablespace s""";

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
     * Rolls the migrations above {@code below} back, so that what they have created for the whole server does not conflict with
     * another database. Where they are forward-only it stays, and {@link #advice} explains the failure that follows.
     */
    static void rollBackAbove(Migrator migrator, long below) {
        try {
            migrator.rollback(Target.downTo(below));
        } catch (MigratorException e) {
            // The test of the rollback reports it.
        }
    }

    /** Returns how to correct a migration that failed because such an object exists already; empty where it did not. */
    static Optional<String> advice(MigratorException thrown) {
        return new ServerMessage(String.valueOf(thrown.getMessage()))
                .existingObject()
                .map(SharedObjects::advice);
    }

    private static String advice(ExistingObject existing) {
        var name = existing.name();
        return switch (existing.kind()) {
            case ROLE ->
                advice(
                        "role " + name,
                        "do $$ begin if not exists (select from pg_roles where rolname = '%s') then create role %s; end if; end $$"
                                .formatted(name, name));
            case TABLESPACE -> advice("tablespace " + name, "and no migration: it is created with the server");
            case REPLICATION_ORIGIN ->
                advice(
                        "a replication origin",
                        "select pg_replication_origin_create(...) where not exists (select from pg_replication_origin where roname = ...)");
        };
    }

    private static String advice(String what, String how) {
        return "    Note     : %s belongs to the whole server, where another database may have created it%n    Fix      : create it only where it is missing: %s"
                .formatted(what, how);
    }
}
