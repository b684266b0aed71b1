package dev.rung.rows.internal.search;

import dev.rung.rows.internal.sql.Quoting;
import dev.rung.rows.internal.sql.Savepoints;
import dev.rung.rows.internal.value.Value;
import dev.rung.rows.model.TableName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes rows into one table, each in a savepoint of its own. */
public record RowWriter(TableName table, Savepoints savepoints) {

    /** Inserts a row. Returns nothing where the server neither took nor refused it: a trigger or a rule kept it out. */
    Optional<InsertedRow> insert(Map<String, Value> row) throws SQLException {
        var columns = row.isEmpty()
                ? "default values"
                : "(" + Quoting.identifiers(row.keySet()) + ") values (" + list(row.values()) + ")";
        return savepoints.attempt(() -> write("insert into " + table.sql() + " " + columns, row));
    }

    /** Changes columns of a row. Returns nothing where a trigger kept it as it was. */
    public Optional<InsertedRow> update(InsertedRow row, Map<String, Value> changes) throws SQLException {
        var assignments = changes.entrySet().stream()
                .map(change -> Quoting.identifier(change.getKey()) + " = "
                        + change.getValue().sql())
                .collect(Collectors.joining(", "));
        return savepoints.attempt(
                () -> write("update " + table.sql() + " set " + assignments + " where " + row.place(), changes));
    }

    private Optional<InsertedRow> write(String sql, Map<String, Value> values) throws SQLException {
        try (var statement = savepoints.connection().createStatement();
                var written =
                        statement.executeQuery(sql + " returning tableoid::pg_catalog.int8, ctid::pg_catalog.text")) {
            return written.next()
                    ? Optional.of(new InsertedRow(
                            "tableoid = " + written.getLong(1) + " and ctid = '" + written.getString(2) + "'", values))
                    : Optional.empty();
        }
    }

    private static String list(Collection<Value> values) {
        return values.stream().map(Value::sql).collect(Collectors.joining(", "));
    }
}
