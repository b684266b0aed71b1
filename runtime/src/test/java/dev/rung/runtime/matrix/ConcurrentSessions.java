package dev.rung.runtime.matrix;

import dev.rung.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Sessions that use the tables of a migration while it runs. */
final class ConcurrentSessions {

    private ConcurrentSessions() {}

    /** Returns a session that has read {@code other.busy} and stays in its transaction: only reads get along with it. */
    static Connection reading(TestDatabase db) throws SQLException {
        var reader = db.dataSource().getConnection();
        reader.setAutoCommit(false);
        execute(reader, "select * from other.busy");
        return reader;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the number of the session's server process. */
    static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }
}
