package dev.rung.runtime.internal.history;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.Failure;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Run;
import dev.rung.runtime.model.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history.
 *
 * @param name the table
 */
public record HistoryTable(TableName name) {

    /**
     * Returns whether exactly the migrations of {@code expected} are applied, as the last row tells: one round trip, on a
     * connection in autocommit. A {@code false} may mean anything; the full path finds out.
     */
    public boolean isAt(Fingerprint expected, Connection connection) {
        try (var statement = connection.createStatement();
                var last = statement.executeQuery(
                        "select outcome, state, statement from %s order by seq desc limit 1".formatted(name.sql()))) {
            return last.next()
                    && !Outcome.RUNNING.name().equals(last.getString("outcome"))
                    && (Outcome.DONE.name().equals(last.getString("outcome")) || last.getInt("statement") == 0)
                    && expected.value().equals(last.getString("state"));
        } catch (SQLException e) {
            return false;
        }
    }

    /** Returns all rows, oldest first. The table must exist. */
    public History read(Connection connection) throws SQLException {
        var rows = new ArrayList<HistoryRow>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select * from %s order by seq".formatted(name.sql()))) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return new History(rows);
    }

    private static HistoryRow row(ResultSet row) throws SQLException {
        return new HistoryRow(
                row.getLong("seq"),
                new Version(row.getLong("version")),
                row.getString("description"),
                Direction.valueOf(row.getString("direction")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("checksum"),
                new Fingerprint(row.getString("state")),
                row.getInt("statement"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                duration(row),
                failure(row),
                Optional.ofNullable(row.getString("reason")),
                run(row));
    }

    private static Optional<Duration> duration(ResultSet row) throws SQLException {
        var millis = row.getObject("duration_ms", Long.class);
        return Optional.ofNullable(millis).map(Duration::ofMillis);
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        @Nullable String error = row.getString("error");
        @Nullable String sqlState = row.getString("sqlstate");
        return Optional.ofNullable(error).map(message -> new Failure(message, sqlState == null ? "" : sqlState));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("run_id", UUID.class),
                row.getString("database_user"),
                row.getString("host"),
                row.getString("application"),
                row.getString("tool"));
    }
}
