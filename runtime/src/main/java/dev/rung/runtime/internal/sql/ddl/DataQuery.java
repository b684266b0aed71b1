package dev.rung.runtime.internal.sql.ddl;

import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.operation.StoredData;

/** Asks how much data there is. */
public final class DataQuery {

    private static final int COUNTED = 1000;

    private DataQuery() {}

    /** Returns a query for the name of the place, as messages show it; it gives no row where there is no such place. */
    public static String isThere(StoredData data) {
        var table = Quoting.literal(Names.of(data.table()));
        var name = Quoting.literal(place(data));
        return data.column()
                .map(column ->
                        "select %s from pg_catalog.pg_attribute where attrelid = pg_catalog.to_regclass(%s) and attname = %s and not attisdropped"
                                .formatted(name, table, Quoting.literal(column.value())))
                .orElse("select %s where pg_catalog.to_regclass(%s) is not null".formatted(name, table));
    }

    /** Returns a query for how much data is there, in words; it gives no row where there is none. */
    public static String amount(StoredData data) {
        return """
                select case when n <= %1$d then n || case n when 1 then ' row' else ' rows' end
                when estimate > %1$d then 'about ' || estimate || ' rows' else 'more than %1$d rows' end
                from (select count(*) as n from (select from %2$s%3$s limit %1$d + 1) as few) as counted,
                (select reltuples::bigint as estimate from pg_catalog.pg_class
                where oid = pg_catalog.to_regclass(%4$s)) as estimated
                where n > 0""".formatted(COUNTED, Names.of(data.table()), condition(data), Quoting.literal(Names.of(data.table())));
    }

    static String condition(StoredData data) {
        return data.column()
                .map(Names::of)
                .map(" where %s is not null"::formatted)
                .orElse("");
    }

    static String place(StoredData data) {
        return data.table()
                + data.column().map(Identifier::value).map("."::concat).orElse("");
    }
}
