package dev.rung.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * Sessions in which databases are created and dropped. They are kept for the next statement, because to connect takes as long
 * as to copy a small database. Thread-safe.
 */
final class AdminSessions implements AutoCloseable {

    private final DataSource source;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    AdminSessions(DataSource source) {
        this.source = source;
    }

    /** Runs one statement; at most as many sessions are open as threads have done so at the same time. */
    void execute(String sql) throws SQLException {
        var kept = idle.poll();
        var session = kept == null ? source.getConnection() : kept;
        try (var statement = session.createStatement()) {
            statement.execute(sql);
            idle.push(session);
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        for (var session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }
}
