package dev.rung.junit;

import dev.rung.rows.model.TableName;
import dev.rung.runtime.snapshot.DatabaseObjectKind;
import dev.rung.runtime.snapshot.ObjectId;
import dev.rung.runtime.snapshot.SchemaObject;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Digests of the rows of a database, which show that rows have changed. Tables that the snapshot leaves out have none: the
 * history of migrations, and tables of extensions.
 *
 * @param tables count and hash of the rows of each table
 */
record RowDigest(Map<TableName, Rows> tables) {

    private static final ObjectId PUBLIC = new ObjectId(DatabaseObjectKind.SCHEMA, "public");

    /** The names come as SQL writes them. */
    private static final String TABLES = """
            select n.nspname, c.relname from pg_catalog.unnest(?::pg_catalog.text[]) t(name)
            join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) t.name::pg_catalog.regclass
            join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) c.relnamespace
            order by n.nspname, c.relname""";

    /** Keys have an order in {@code jsonb}, whatever order the columns have. */
    private static final String ROWS = """
            select pg_catalog.count(*),
            coalesce(pg_catalog.md5(pg_catalog.string_agg(r.row, ',' order by r.row collate pg_catalog."C")), '')
            from (select pg_catalog.to_jsonb(t.*)::pg_catalog.text as row from %s t) r""";

    private static final String COLUMNS = """
            select v.key, pg_catalog.md5(pg_catalog.string_agg(v.value::pg_catalog.text, ',' order by v.value::pg_catalog.text collate pg_catalog."C"))
            from %s t cross join lateral pg_catalog.jsonb_each(pg_catalog.to_jsonb(t.*)) v group by v.key""";

    /**
     * The rows of one table.
     *
     * @param count how many
     * @param hash of all values
     * @param columns for each column, a hash of its values
     */
    record Rows(long count, String hash, Map<String, String> columns) {

        /** Returns the columns whose values are others now. */
        List<String> changed(Rows now) {
            return columns.keySet().stream()
                    .filter(column -> !Objects.equals(columns.get(column), now.columns.get(column)))
                    .sorted()
                    .toList();
        }
    }

    /** Computes the digests of the tables in {@code schema}; a partition's rows are those of its table. */
    static RowDigest take(Connection connection, SchemaSnapshot schema) throws SQLException {
        var digests = new LinkedHashMap<TableName, Rows>();
        for (var table : tables(connection, schema)) {
            digests.put(table, rows(connection, table));
        }
        return new RowDigest(digests);
    }

    private static List<TableName> tables(Connection connection, SchemaSnapshot schema) throws SQLException {
        var written = schema.objects().stream()
                .filter(object -> object.id().kind() == DatabaseObjectKind.TABLE)
                .filter(table -> table.fact("partition of").isEmpty())
                .map(RowDigest::qualified)
                .toArray();
        var names = new ArrayList<TableName>();
        try (var query = connection.prepareStatement(TABLES)) {
            query.setArray(1, connection.createArrayOf("text", written));
            try (var table = query.executeQuery()) {
                while (table.next()) {
                    names.add(new TableName(table.getString(1), table.getString(2)));
                }
            }
        }
        return names;
    }

    private static String qualified(SchemaObject table) {
        var name = table.id().name();
        return table.parents().contains(PUBLIC) ? "public." + name : name;
    }

    private static Rows rows(Connection connection, TableName table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ROWS.formatted(table.sql()))) {
            row.next();
            return new Rows(row.getLong(1), row.getString(2), columns(connection, table));
        }
    }

    private static Map<String, String> columns(Connection connection, TableName table) throws SQLException {
        var hashes = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var column = statement.executeQuery(COLUMNS.formatted(table.sql()))) {
            while (column.next()) {
                hashes.put(column.getString(1), column.getString(2));
            }
        }
        return hashes;
    }

    /** Returns the tables without any row. */
    Set<TableName> empty() {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().count() == 0)
                .map(table -> table.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the tables that have rows, and how many: {@code customers (3), orders (1)}. */
    String describe() {
        var filled = tables.entrySet().stream()
                .filter(table -> table.getValue().count() > 0)
                .map(table ->
                        "%s (%d)".formatted(table.getKey(), table.getValue().count()))
                .collect(Collectors.joining(", "));
        return filled.isEmpty() ? "none" : filled;
    }

    /** Returns the tables that have more rows in a later digest. */
    Set<TableName> filledIn(RowDigest later) {
        return tables.entrySet().stream()
                .filter(table -> Optional.ofNullable(later.tables.get(table.getKey()))
                        .filter(now -> now.count() > table.getValue().count())
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what is not the same afterwards, a sentence without its subject each. */
    List<String> differences(RowDigest later) {
        var lines = new ArrayList<String>();
        tables.forEach((table, rows) -> {
            var now = later.tables.get(table);
            if (now != null && now.count() != rows.count()) {
                lines.add("leaves %d rows in %s, where %d were before".formatted(now.count(), table, rows.count()));
            } else if (now != null && !now.equals(rows)) {
                lines.add(
                        "leaves other values in %s than were there before".formatted(place(table, rows.changed(now))));
            }
        });
        return lines;
    }

    private static String place(TableName table, List<String> columns) {
        return columns.isEmpty()
                ? "the rows of " + table
                : columns.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }
}
