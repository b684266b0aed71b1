package dev.rung.runtime.internal.history;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.sql.Acted;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.Failure;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history.
 *
 * @param name the table
 */
public record HistoryTable(TableName name) {

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
                        + name.sql() + " order by seq desc limit 1")) {
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
        return outcome.equals(Outcome.DONE.name()) || (outcome.equals(Outcome.FAILED.name()) && statement == 0);
    }

    /** Returns whether there is a row at the place {@code seq}. */
    public boolean holds(long seq, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select from %s where seq operator(pg_catalog.=) %d".formatted(name.sql(), seq))) {
            return row.next();
        }
    }

    /** Returns all rows, oldest first; throws where one cannot be what Rung wrote. The table must exist. */
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

    private HistoryRow row(ResultSet row) throws SQLException {
        var cells = new HistoryCells(name, row);
        return new HistoryRow(
                row.getLong("seq"),
                cells.version("version"),
                cells.text("description"),
                cells.oneOf(Direction.values(), "direction"),
                cells.oneOf(Outcome.values(), "outcome"),
                cells.text("checksum"),
                new Fingerprint(cells.text("state")),
                row.getInt("statement"),
                cells.instant("started_at"),
                duration(row),
                failure(row),
                Optional.ofNullable(row.getString("reason")),
                acted(row),
                run(cells));
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

    private static List<String> acted(ResultSet row) throws SQLException {
        @Nullable String text = row.getString("acted");
        return text == null ? List.of() : Acted.of(text);
    }

    private static Run run(HistoryCells cells) throws SQLException {
        return new Run(
                cells.id("run_id"),
                cells.text("database_user"),
                cells.text("host"),
                cells.text("application"),
                cells.text("tool"));
    }
}
