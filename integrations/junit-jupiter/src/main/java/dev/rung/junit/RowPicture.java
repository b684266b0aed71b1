package dev.rung.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows of a database, as far as it takes to see that they are others.
 *
 * @param tables count and hash of the rows of each table, by its name
 */
record RowPicture(TreeMap<String, Rows> tables) {

    /** A table with these columns is a history of ours, whatever it is called. */
    private static final String IS_HISTORY = """
            select from pg_catalog.pg_attribute a where a.attrelid = c.oid and not a.attisdropped
            and a.attname in ('seq', 'version', 'direction', 'outcome', 'checksum', 'state', 'run_id')
            having pg_catalog.count(*) = 7""";

    private static final String TABLES = """
            select pg_catalog.format('%%I.%%I', n.nspname, c.relname), c.relname from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
            and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (%s)""".formatted(IS_HISTORY);

    private static final String HISTORIES = """
            select c.relname from pg_catalog.pg_class c where c.relkind = 'r' and exists (%s)""".formatted(IS_HISTORY);

    /** Keys have an order in {@code jsonb}, whatever order the columns have. */
    private static final String ROWS = """
            select pg_catalog.count(*),
            coalesce(pg_catalog.md5(pg_catalog.string_agg(r.row, ',' order by r.row collate "C")), '')
            from (select pg_catalog.to_jsonb(t)::pg_catalog.text as row from %s t) r""";

    /** The rows of one table, whose name without its schema is {@code table}. */
    record Rows(String table, long count, String hash) {}

    static RowPicture take(Connection connection) throws SQLException {
        var tables = new TreeMap<String, Rows>();
        try (var statement = connection.createStatement();
                var table = statement.executeQuery(TABLES)) {
            while (table.next()) {
                tables.put(table.getString(1), rows(connection, table.getString(1), table.getString(2)));
            }
        }
        return new RowPicture(tables);
    }

    private static Rows rows(Connection connection, String table, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ROWS.formatted(table))) {
            row.next();
            return new Rows(name, row.getLong(1), row.getString(2));
        }
    }

    /** Returns the names of the tables that get no rows: histories of migrations, and those that have some. */
    Set<String> leftAlone(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        tables.values().stream()
                .filter(rows -> rows.count() > 0)
                .map(Rows::table)
                .forEach(names::add);
        try (var statement = connection.createStatement();
                var history = statement.executeQuery(HISTORIES)) {
            while (history.next()) {
                names.add(history.getString(1));
            }
        }
        return names;
    }

    /** Returns what is not the same afterwards, a sentence without its subject each. */
    List<String> differences(RowPicture later) {
        var lines = new ArrayList<String>();
        tables.forEach((table, rows) -> {
            var now = later.tables.get(table);
            if (now != null && now.count() != rows.count()) {
                lines.add("leaves %d rows in %s, where %d were before".formatted(now.count(), table, rows.count()));
            } else if (now != null && !now.equals(rows)) {
                lines.add("leaves other values in the rows of %s than were there before".formatted(table));
            }
        });
        return lines;
    }
}
