package dev.rung.rows.internal.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query, and the value of one of its rows. */
public record CatalogQuery<T>(String sql, RowMapper<T> mapper) {

    /**
     * The start of a query about the tables that users have created: {@code u.oid}, {@code u.root} (itself, or the
     * partitioned table that it is a part of), {@code u.nspname}, {@code u.relname}, {@code u.relkind}.
     */
    public static final String USERS_TABLES = """
            with u as (
              select c.oid, coalesce(pg_catalog.pg_partition_root(c.oid)::pg_catalog.oid, c.oid) as root,
                n.nspname, c.relname, c.relkind
              from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p')
                and n.nspname <> 'information_schema' and not pg_catalog.starts_with(n.nspname, 'pg_')
                and not exists (select from pg_catalog.pg_depend e
                  where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid and e.deptype = 'e'))
            """;

    /** Reads one row. */
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    public List<T> list(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(mapper.map(rows));
            }
            return list;
        }
    }

    /** Returns the elements of an array of texts; none where it is null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Returns the text; empty where it is null. */
    public static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }
}
