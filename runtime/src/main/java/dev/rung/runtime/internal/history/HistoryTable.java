package dev.rung.runtime.internal.history;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.Failure;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Run;
import dev.rung.schema.internal.ddl.AppliedConditionals;
import java.sql.Connection;
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
 * @param format its format
 * @param signature what the catalog said of it, for a cheap check later
 */
public record HistoryTable(TableName name, HistoryFormat format, TableSignature signature) {

    private static final int PAGE = 500;

    /** Returns whether this is the table {@code before}, and differs at most in what others may add and drop: foreign keys. */
    public boolean isStill(HistoryTable before) {
        return signature.facts().equals(before.signature.facts());
    }

    /** Returns what is needed to plan, whatever the number of rows; throws where one cannot be what Rung wrote. */
    public History read(Connection connection) throws SQLException {
        return new History(rows(connection, NeededRows.sql(name, format)));
    }

    /** Returns the row at the place {@code seq}; empty where there is none. */
    public Optional<HistoryRow> row(long seq, Connection connection) throws SQLException {
        return rows(
                        connection,
                        "select %s from %s where seq operator(pg_catalog.=) %d"
                                .formatted(format.selection(), name.sql(), seq))
                .stream()
                .findFirst();
    }

    /** Returns the rows that follow {@code seq}, oldest first: so many at most that they fit into memory. */
    public List<HistoryRow> page(long seq, Connection connection) throws SQLException {
        return rows(
                connection,
                "select %s from %s where seq operator(pg_catalog.>) %d order by seq limit %d"
                        .formatted(format.selection(), name.sql(), seq, PAGE));
    }

    private List<HistoryRow> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<HistoryRow>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private HistoryRow row(ResultSet row) throws SQLException {
        var cells = new HistoryCells(name, row);
        cells.requireAtMost(format.number(), "format");
        return new HistoryRow(
                cells.place("seq"),
                cells.oneOf(EntryKind.values(), "kind"),
                cells.version("version"),
                cells.text("description"),
                cells.oneOf(Direction.values(), "direction"),
                cells.oneOf(Outcome.values(), "outcome"),
                cells.text("checksum"),
                new Fingerprint(cells.text("state")),
                cells.number("statement"),
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
        return text == null ? List.of() : AppliedConditionals.of(text);
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
