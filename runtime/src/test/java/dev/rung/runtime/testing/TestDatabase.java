package dev.rung.runtime.testing;

import dev.rung.runtime.snapshot.SchemaSnapshot;
import dev.rung.sql.Sql;
import dev.rung.testserver.ServerLogin;
import dev.rung.testserver.SqlConsole;
import dev.rung.testserver.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, empty database of the {@link TestServer}, dropped on close, even if sessions are connected. Its methods run as the
 * server's test user, each on a connection of its own, and throw {@link IllegalStateException} with the
 * {@code SQLException} as cause.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String APPLICATION = "rung-test-server";

    private final SqlConsole server;
    private final ServerLogin login;
    private final String name;
    private final SqlConsole console;
    private final List<String> farewell = new ArrayList<>();

    private TestDatabase(SqlConsole server, ServerLogin login, String name) {
        this.server = server;
        this.name = name;
        this.login = login;
        this.console = new SqlConsole(login.dataSource(APPLICATION));
    }

    /** Creates a database; {@link FreshDatabase} does it for you, one per test. */
    public static TestDatabase create() {
        TestServer server = TestServer.shared();
        return create(server.console(), server.login());
    }

    /** Creates another database on the server of this one. */
    public TestDatabase createBeside() {
        return create(server, login);
    }

    private static TestDatabase create(SqlConsole server, ServerLogin anyDatabase) {
        String name = "rung_" + UUID.randomUUID().toString().substring(24);
        // No session can be connected to template0, so tests of many JVMs can copy it at the same time.
        server.execute("create database " + name + " template template0" + strategy());
        TestDatabase created = new TestDatabase(server, anyDatabase.toDatabase(name), name);
        created.farewell.add("drop database if exists " + name + " with (force)");
        return created;
    }

    /** Copying files is twice as quick as writing them through the log, where nothing waits for a disk. */
    private static String strategy() {
        return TestServer.shared().majorVersion() >= 15 ? " strategy file_copy" : "";
    }

    /**
     * Returns a database that exists already, and is not dropped; its server is the test's own.
     *
     * @param password null where the server needs none
     */
    public static TestDatabase at(String url, String user, String password) {
        var login = ServerLogin.of(url, user, password);
        var console = new SqlConsole(login.dataSource(APPLICATION));
        return new TestDatabase(console, login, login.database());
    }

    /** Returns the database's name. */
    public String name() {
        return name;
    }

    /** Returns a source of new, unpooled connections; their application name is {@code rung-test}. */
    public PGSimpleDataSource dataSource() {
        return (PGSimpleDataSource) login.dataSource("rung-test");
    }

    /** Returns the same for another role. */
    public PGSimpleDataSource dataSource(TestRole role) {
        return (PGSimpleDataSource) login.as(role.name(), role.password()).dataSource("rung-test");
    }

    /** Returns the JDBC URL, for another process; without user and password. */
    public String url() {
        return login.url();
    }

    /** Returns the user to go with {@link #url()}. */
    public String user() {
        return login.user();
    }

    /** Returns the password to go with {@link #url()}; null where the server needs none. */
    public String password() {
        return login.password();
    }

    /** Runs one or more statements. */
    public void execute(@Sql String sql) {
        console.execute(sql);
    }

    /** Returns the rows, columns joined by {@code |} and SQL's null as {@code null}. */
    public List<String> queryStrings(@Sql String sql, Object... arguments) {
        return console.rows(sql, arguments);
    }

    /** Returns the only number of the only row. */
    public long queryLong(@Sql String sql, Object... arguments) {
        return Long.parseLong(console.value(sql, arguments));
    }

    /** Returns what has been created in it. */
    public SchemaSnapshot snapshot() {
        try (var connection = dataSource().getConnection()) {
            return SchemaSnapshot.take(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Returns what the server says about this database: locks, sessions, invalid indexes. */
    public PgFacts facts() {
        return new PgFacts(console);
    }

    /**
     * Creates a role that may log in and nothing more.
     *
     * @param name the start of its name; the database's name follows, because roles belong to the whole server
     */
    public TestRole createRole(String name, String password) {
        TestRole role = new TestRole(name + "_" + this.name, password);
        console.execute(
                console.value("select format('create role %I login password %L', ?, ?)", role.name(), password));
        farewell.add("drop role if exists " + role.quoted());
        return role;
    }

    @Override
    public void close() {
        farewell.forEach(server::execute);
        farewell.clear();
    }

    @Override
    public String toString() {
        return login.toString();
    }
}
