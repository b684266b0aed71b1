package dev.rung.junit;

import dev.rung.testserver.ServerLogin;
import dev.rung.testserver.SqlConsole;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Makes databases on the server of the tests, and drops them. Thread-safe. */
final class Databases {

    /** No run of tests is that long; a killed one leaves its databases behind. */
    private static final Duration OLD = Duration.ofDays(1);

    private static final String NOT_ALLOWED = "42501";

    private final ServerLogin login;
    private final SqlConsole console;

    Databases(ServerLogin login) {
        this.login = login;
        this.console = new SqlConsole(login.dataSource("rung-junit"));
    }

    /** Makes an empty database, and returns its name. */
    String create() {
        return copy("template0");
    }

    /** Makes a copy of a database in which nobody is, and returns its name. */
    String copy(String template) {
        var name = DatabaseName.of(Instant.now());
        try {
            console.execute("create database \"%s\" template \"%s\"".formatted(name, template));
            return name;
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof SQLException cause && NOT_ALLOWED.equals(cause.getSQLState())
                    ? notAllowed(e)
                    : e;
        }
    }

    /** Returns a source of unpooled connections. */
    DataSource dataSource(String name) {
        return login.toDatabase(name).dataSource("rung-test");
    }

    /** Drops a database with everybody in it. */
    void drop(String name) {
        console.execute("drop database if exists \"%s\" with (force)".formatted(name));
    }

    /** Lets nobody in any more, so that nothing stands in the way of a copy. */
    void close(String name) {
        console.execute("alter database \"%s\" with allow_connections false".formatted(name));
    }

    /** Returns whether a copy has all that is there: what hangs on the database itself is not copied. */
    boolean isCopiedWhole(String name) {
        return console.value("""
                select d.datacl is null
                   and not exists (select from pg_catalog.pg_db_role_setting s where s.setdatabase = d.oid)
                   and not exists (select from pg_catalog.pg_subscription s where s.subdbid = d.oid)
                   and pg_catalog.shobj_description(d.oid, 'pg_database') is null
                   and not exists (select from pg_catalog.pg_shseclabel l
                                   where l.objoid = d.oid and l.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass)
                from pg_catalog.pg_database d where d.datname = ?""", name).equals("t");
    }

    /** Drops what killed runs have left: of our names only, a day old, and with nobody in it. */
    void dropLeftovers() {
        console.rows(
                        """
                        select d.datname from pg_catalog.pg_database d
                        where d.datname ~ ? and d.datname::pg_catalog.text collate "C" < ?
                          and not exists (select from pg_catalog.pg_stat_activity a where a.datid = d.oid)""",
                        DatabaseName.PATTERN,
                        DatabaseName.lowestOf(Instant.now().minus(OLD)))
                .forEach(this::dropLeftover);
    }

    private void dropLeftover(String name) {
        try {
            console.execute("drop database if exists \"%s\"".formatted(name));
        } catch (IllegalStateException e) {
            // Another run drops it at this moment, or it is another role's: no test of ours needs it gone.
        }
    }

    private IllegalStateException notAllowed(IllegalStateException cause) {
        return new IllegalStateException("""
                The role "%s" may not create databases, and every test gets one of its own
                    Fix : alter role "%1$s" createdb; or name another role in RUNG_TEST_USER""".formatted(console.value("select current_user")), cause);
    }
}
