package dev.rung.rows.internal.catalog;

import dev.rung.rows.internal.sql.CatalogQuery;
import dev.rung.rows.internal.value.ArrayType;
import dev.rung.rows.internal.value.BuiltInType;
import dev.rung.rows.internal.value.ColumnType;
import dev.rung.rows.internal.value.CompositeType;
import dev.rung.rows.internal.value.DomainType;
import dev.rung.rows.internal.value.EnumType;
import dev.rung.rows.internal.value.MultirangeType;
import dev.rung.rows.internal.value.OtherType;
import dev.rung.rows.internal.value.RangeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads every type that a column can have, and puts the parts of one together. */
public final class TypeReader {

    private static final int NO_MODIFIER = -1;

    private static final String TYPES = """
            select t.oid, t.typname, n.nspname = 'pg_catalog' as built_in, t.typtype, t.typcategory, t.typnotnull, t.typtypmod,
              t.typdelim, t.typbasetype,
              case when t.typtype = 'b' and t.typcategory = 'A' and t.typlen = -1
                and t.typname not in ('int2vector', 'oidvector') then t.typelem else 0 end as element,
              coalesce((select m.rngtypid from pg_catalog.pg_range m where m.rngmultitypid = t.oid), 0) as range,
              coalesce((select r.rngsubtype from pg_catalog.pg_range r where r.rngtypid = t.oid), 0) as bound,
              (select pg_catalog.array_agg(l.enumlabel::pg_catalog.text order by l.enumsortorder)
                from pg_catalog.pg_enum l where l.enumtypid = t.oid) as labels,
              (select pg_catalog.array_agg(a.atttypid || ' ' || a.atttypmod order by a.attnum)
                from pg_catalog.pg_attribute a
                where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) as attributes,
              (select pg_catalog.array_agg(pg_catalog.pg_get_expr(k.conbin, 0) order by k.conname)
                from pg_catalog.pg_constraint k where k.contypid = t.oid and k.contype = 'c') as checks
            from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
            where t.typtype <> 'p'
              and (t.typtype <> 'c' or n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema'))
            """;

    private record TypeRow(
            long id,
            String name,
            boolean isBuiltIn,
            char kind,
            char category,
            boolean refusesNull,
            int modifier,
            char delimiter,
            Parts parts) {}

    private record Parts(
            long base,
            long element,
            long range,
            long bound,
            List<String> labels,
            List<String> attributes,
            List<String> checks) {}

    private static final CatalogQuery<TypeRow> QUERY = new CatalogQuery<>(
            TYPES,
            row -> new TypeRow(
                    row.getLong("oid"),
                    row.getString("typname"),
                    row.getBoolean("built_in"),
                    row.getString("typtype").charAt(0),
                    row.getString("typcategory").charAt(0),
                    row.getBoolean("typnotnull"),
                    row.getInt("typtypmod"),
                    row.getString("typdelim").charAt(0),
                    parts(row)));

    private final Map<Long, TypeRow> rows;

    private TypeReader(Map<Long, TypeRow> rows) {
        this.rows = rows;
    }

    public static TypeReader of(Connection connection) throws SQLException {
        return new TypeReader(
                QUERY.list(connection).stream().collect(Collectors.toMap(TypeRow::id, Function.identity())));
    }

    private static Parts parts(ResultSet row) throws SQLException {
        return new Parts(
                row.getLong("typbasetype"),
                row.getLong("element"),
                row.getLong("range"),
                row.getLong("bound"),
                CatalogQuery.texts(row, "labels"),
                CatalogQuery.texts(row, "attributes"),
                CatalogQuery.texts(row, "checks"));
    }

    public ColumnType type(long id, int modifier) {
        var row = rows.get(id);
        if (row == null) {
            return new OtherType('X', modifier);
        }
        var parts = row.parts();
        if (parts.element() != 0) {
            return new ArrayType(type(parts.element(), modifier), delimiter(parts.element()));
        }
        return switch (row.kind()) {
            case 'e' -> new EnumType(parts.labels());
            case 'd' -> new DomainType(type(parts.base(), row.modifier()), parts.checks(), row.refusesNull());
            case 'c' -> new CompositeType(attributes(parts.attributes()));
            case 'r' -> new RangeType(type(parts.bound(), NO_MODIFIER));
            case 'm' -> new MultirangeType(type(parts.range(), NO_MODIFIER));
            default ->
                row.isBuiltIn() ? new BuiltInType(row.name(), modifier) : new OtherType(row.category(), modifier);
        };
    }

    private char delimiter(long element) {
        var row = rows.get(element);
        return row == null ? ',' : row.delimiter();
    }

    private List<ColumnType> attributes(List<String> typesAndModifiers) {
        var attributes = new ArrayList<ColumnType>();
        for (var attribute : typesAndModifiers) {
            int blank = attribute.indexOf(' ');
            attributes.add(type(
                    Long.parseLong(attribute.substring(0, blank)), Integer.parseInt(attribute.substring(blank + 1))));
        }
        return attributes;
    }
}
