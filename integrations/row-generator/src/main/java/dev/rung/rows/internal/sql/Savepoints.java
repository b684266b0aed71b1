package dev.rung.rows.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Runs statements in savepoints, so that one that fails has no effect and the transaction continues. */
public record Savepoints(Connection connection) {

    /** Work on the connection. */
    public interface Work<T> {
        T run() throws SQLException;
    }

    /** Runs the work; rolls it back where it throws. */
    public <T> T attempt(Work<T> work) throws SQLException {
        return attempt(work, result -> true);
    }

    /** Runs the work; rolls it back where it throws, or where its result does not satisfy {@code keep}. */
    public <T> T attempt(Work<T> work, Predicate<T> keep) throws SQLException {
        var before = connection.setSavepoint();
        try {
            var result = work.run();
            if (!keep.test(result)) {
                connection.rollback(before);
            }
            connection.releaseSavepoint(before);
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.rollback(before);
                connection.releaseSavepoint(before);
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    /** Runs a statement. */
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
