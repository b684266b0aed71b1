package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.jdbc.OptionalCall;
import java.sql.Connection;
import java.sql.SQLException;

/** The version of a server, where there is a connection alone. */
public final class ServerVersion {

    private static final String NUMBER = "select pg_catalog.current_setting('server_version_num')::pg_catalog.int4";

    private ServerVersion() {}

    /** Returns the major version, such as 18: from the driver, or else from the server. */
    public static int major(Connection connection) throws SQLException {
        return OptionalCall.orElse(
                () -> connection.getMetaData().getDatabaseMajorVersion(), () -> number(connection) / 10_000);
    }

    private static int number(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(NUMBER)) {
            row.next();
            return row.getInt(1);
        }
    }
}
