package dev.rung.junit;

import dev.rung.testserver.ServerLogin;
import dev.rung.testserver.SqlConsole;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Creates databases on the server of the tests, and drops them. Thread-safe. */
final class Databases implements AutoCloseable {

    /** No run of tests is that long; a killed one leaves its databases behind. */
    private static final Duration OLD = Duration.ofDays(1);

    /**
     * How many databases wait to be dropped. A server looks only every 100 ms whether the last session of a database has
     * ended, which takes a short time: some tests later it has.
     */
    private static final int WAITING = 8;

    private static final String NOT_ALLOWED = "42501";

    private final ServerLogin login;
    private final SqlConsole console;
    private final AdminSessions sessions;
    private final String strategy;
    private final Queue<String> released = new ConcurrentLinkedQueue<>();

    Databases(ServerLogin login) {
        var source = login.dataSource("rung-junit");
        this.login = login;
        this.console = new SqlConsole(source);
        this.sessions = new AdminSessions(source);
        this.strategy = strategy(console);
    }

    /** Creates an empty database, and returns its name. */
    String create() {
        return copy("template0");
    }

    /** Creates a copy of a database without sessions, and returns its name. */
    String copy(String template) {
        var name = DatabaseName.of(Instant.now());
        try {
            sessions.execute("create database \"%s\" template \"%s\"%s".formatted(name, template, strategy));
            return name;
        } catch (SQLException e) {
            throw NOT_ALLOWED.equals(e.getSQLState()) ? notAllowed(e) : failed("created", name, e);
        }
    }

    /** Returns a source of unpooled connections. */
    DataSource dataSource(String name) {
        return login.toDatabase(name).dataSource("rung-test");
    }

    /** Drops a database that is no longer used, soon, and before this is closed at the latest. */
    void release(String name) {
        released.add(name);
        if (released.size() > WAITING) {
            dropReleased();
        }
    }

    private boolean dropReleased() {
        var name = released.poll();
        if (name != null) {
            drop(name);
        }
        return name != null;
    }

    /** Drops a database and ends its sessions. */
    void drop(String name) {
        try {
            sessions.execute("drop database if exists \"%s\" with (force)".formatted(name));
        } catch (SQLException e) {
            throw failed("dropped", name, e);
        }
    }

    /** Allows no more sessions, so that it can be copied. */
    void lock(String name) {
        console.execute("alter database \"%s\" with allow_connections false".formatted(name));
    }

    /** Returns whether a copy is complete: what belongs to the database itself is not copied. */
    boolean isCopiedWhole(String name) {
        return console.value("""
                select d.datacl is null
                   and not exists (select from pg_catalog.pg_db_role_setting s where s.setdatabase operator(pg_catalog.=) d.oid)
                   and not exists (select from pg_catalog.pg_subscription s where s.subdbid operator(pg_catalog.=) d.oid)
                   and pg_catalog.shobj_description(d.oid, 'pg_database') is null
                   and not exists (select from pg_catalog.pg_shseclabel l
                                   where l.objoid operator(pg_catalog.=) d.oid
                                   and l.classoid operator(pg_catalog.=) 'pg_catalog.pg_database'::pg_catalog.regclass)
                from pg_catalog.pg_database d where d.datname operator(pg_catalog.=) ?""", name).equals("t");
    }

    /** Drops what killed runs have left: of our names only, a day old, and without sessions. */
    void dropLeftovers() {
        console.rows(
                        """
                        select d.datname from pg_catalog.pg_database d
                        where d.datname operator(pg_catalog.~) ?
                          and d.datname::pg_catalog.text collate pg_catalog."C" operator(pg_catalog.<) ?
                          and not exists (select from pg_catalog.pg_stat_activity a where a.datid operator(pg_catalog.=) d.oid)""",
                        DatabaseName.PATTERN,
                        DatabaseName.lowestOf(Instant.now().minus(OLD)))
                .forEach(this::dropLeftover);
    }

    /** Drops what waits for it now: as long as it is there, nothing that belongs to the whole server can be dropped. */
    void dropAllReleased() {
        while (dropReleased()) {
            // the next one
        }
    }

    @Override
    public void close() throws SQLException {
        dropAllReleased();
        sessions.close();
    }

    /** A server that does not wait for its disk copies files faster than it writes them into its log. */
    private static String strategy(SqlConsole console) {
        return console.value("""
                select case when pg_catalog.current_setting('fsync') operator(pg_catalog.=) 'off'
                            and pg_catalog.current_setting('server_version_num')::pg_catalog.int4 operator(pg_catalog.>=) 150000
                            then ' strategy file_copy' else '' end""");
    }

    private void dropLeftover(String name) {
        try {
            console.execute("drop database if exists \"%s\"".formatted(name));
        } catch (IllegalStateException e) {
            // Another run drops it at this moment, or it belongs to another role: it may stay.
        }
    }

    private static IllegalStateException failed(String done, String name, SQLException cause) {
        return new IllegalStateException(
                "The database \"%s\" of a test could not be %s: %s".formatted(name, done, cause.getMessage()), cause);
    }

    private IllegalStateException notAllowed(SQLException cause) {
        return new IllegalStateException("""
                The role "%s" may not create databases, and every test gets one of its own
                    Fix : alter role "%1$s" createdb; or name another role in RUNG_TEST_USER""".formatted(console.value("select current_user")), cause);
    }
}
