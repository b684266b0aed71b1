package dev.rung.rows.internal.catalog;

import dev.rung.rows.internal.catalog.ColumnFacts.Source;
import dev.rung.rows.internal.sql.CatalogQuery;
import dev.rung.rows.internal.value.Literals;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the columns of the tables that users have created. */
final class ColumnReader {

    private static final String COLUMNS = CatalogQuery.USERS_TABLES + """
            select u.oid as owner, a.attname, a.atttypid, a.atttypmod, a.attnotnull,
              pg_catalog.format_type(a.atttypid, a.atttypmod) as sql_type,
              pg_catalog.pg_get_expr(d.adbin, d.adrelid) as given_default,
              a.attidentity <> '' or a.attgenerated <> '' or (
                pg_catalog.pg_get_expr(d.adbin, d.adrelid) like '%nextval(%'
                and not exists (select from pg_catalog.pg_constraint f
                  where f.conrelid = u.oid and f.contype = 'f' and a.attnum = any (f.conkey))) as is_filled,
              case when a.attgenerated <> '' then (
                select pg_catalog.array_agg(distinct b.attname::pg_catalog.text)
                from pg_catalog.pg_depend p
                join pg_catalog.pg_attribute b on b.attrelid = p.refobjid and b.attnum = p.refobjsubid
                where p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and p.refobjid = u.oid
                  and p.refobjsubid <> a.attnum
                  and ((p.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass and p.objid = d.oid)
                    or (p.classid = p.refclassid and p.objid = u.oid and p.objsubid = a.attnum))) end as computed_from
            from u
            join pg_catalog.pg_attribute a on a.attrelid = u.oid and a.attnum > 0 and not a.attisdropped
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where u.oid = u.root
            order by u.oid, a.attnum
            """;

    private record Owned(long table, ColumnFacts column) {}

    private ColumnReader() {}

    /** Returns the columns in order, by the catalog's number of their table. */
    static Map<Long, List<ColumnFacts>> read(Connection connection) throws SQLException {
        var types = TypeReader.of(connection);
        var query = new CatalogQuery<>(COLUMNS, row -> new Owned(row.getLong("owner"), column(types, row)));
        var byTable = new HashMap<Long, List<ColumnFacts>>();
        for (var owned : query.list(connection)) {
            byTable.computeIfAbsent(owned.table(), table -> new ArrayList<>()).add(owned.column());
        }
        return byTable;
    }

    private static ColumnFacts column(TypeReader types, ResultSet row) throws SQLException {
        return new ColumnFacts(
                row.getString("attname"),
                types.type(row.getLong("atttypid"), row.getInt("atttypmod")),
                row.getString("sql_type"),
                !row.getBoolean("attnotnull"),
                row.getBoolean("is_filled") ? Source.SERVER : Source.GIVEN,
                Literals.of(Set.of(CatalogQuery.text(row, "given_default"))),
                Set.copyOf(CatalogQuery.texts(row, "computed_from")),
                Set.of());
    }
}
