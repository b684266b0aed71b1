package dev.rung.runtime.internal.history;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The look at a history that nothing has to be done for.
 *
 * @param history the table
 */
public record UpToDateCheck(TableName history) {

    /**
     * Returns the name of the database, where exactly the migrations of {@code expected} are applied, as the last row
     * tells: one round trip, on a connection in autocommit, that takes no longer than {@code limit}. Nothing may mean
     * anything; the full path finds out.
     *
     * <p>A prepared statement: the driver keeps it on the server, where an application asks often.
     */
    public Optional<String> databaseAt(Fingerprint expected, Duration limit, Connection connection) {
        try (var statement =
                connection.prepareStatement("select pg_catalog.current_database(), outcome, state, statement from "
                        + history.sql() + " order by seq desc limit 1")) {
            statement.setQueryTimeout((int) Math.max(1, limit.toSeconds()));
            return databaseAt(expected, statement);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> databaseAt(Fingerprint expected, PreparedStatement statement) throws SQLException {
        try (var last = statement.executeQuery()) {
            return last.next()
                            && isSettled(last.getString(2), last.getInt(4))
                            && expected.value().equals(last.getString(3))
                    ? Optional.of(last.getString(1))
                    : Optional.empty();
        }
    }

    /** A failure inside a transaction left nothing; one outside may have, and somebody has to look. */
    private static boolean isSettled(String outcome, int statement) {
        return Outcome.DONE.name().equals(outcome) || (Outcome.FAILED.name().equals(outcome) && statement == 0);
    }
}
