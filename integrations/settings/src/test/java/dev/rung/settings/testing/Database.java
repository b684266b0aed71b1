package dev.rung.settings.testing;

import dev.rung.testserver.ServerLogin;
import dev.rung.testserver.SqlConsole;
import dev.rung.testserver.TestServer;
import java.util.UUID;

/**
 * A database of its own, with a role that owns it and whose password changes. Dropped when it is closed.
 *
 * @param name the name of both
 */
public record Database(String name) implements AutoCloseable {

    public static Database create(String password) {
        var name = "settings_" + UUID.randomUUID().toString().replace("-", "");
        var admin = TestServer.shared().console();
        admin.execute("create role %s login password '%s'".formatted(name, password));
        admin.execute("create database %1$s owner %1$s".formatted(name));
        return new Database(name);
    }

    public String url() {
        return login().url();
    }

    public void password(String password) {
        TestServer.shared().console().execute("alter role %s password '%s'".formatted(name, password));
    }

    /** Returns a console of a superuser. */
    public SqlConsole console() {
        return new SqlConsole(login().dataSource("rung-settings-test"));
    }

    private ServerLogin login() {
        return TestServer.shared().login().toDatabase(name);
    }

    @Override
    public void close() {
        var admin = TestServer.shared().console();
        admin.execute("drop database %s with (force)".formatted(name));
        admin.execute("drop role " + name);
    }
}
