package dev.rung.runtime.testing;

import java.util.ArrayList;
import java.util.List;

/** All that users can put into a database, as text: to show that nothing was changed. */
public record Contents(List<String> lines) {

    private static final String OBJECTS = """
            select 'schema ' || nspname || ' ' || coalesce(nspacl::text, '') from pg_namespace where nspname !~ '^pg_(toast_)?temp_'
            union all
            select relkind::text || ' ' || oid || ' ' || relname || ' ' || xmin || ' ' || relowner || ' ' || coalesce(relacl::text, '')
            from pg_class where relpersistence <> 't' and oid >= 16384
            order by 1""";

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.oid >= 16384 and c.relkind = 'r' and c.relpersistence <> 't' and n.nspname <> 'pg_toast' order by 1""";

    /** Returns schemas, tables, rights and rows of {@code db}. */
    public static Contents of(TestDatabase db) {
        var lines = new ArrayList<>(db.queryStrings(OBJECTS));
        for (var table : db.queryStrings(TABLES)) {
            db.queryStrings("select row.xmin, row::text from " + table + " row order by 2")
                    .forEach(row -> lines.add(table + " " + row));
        }
        return new Contents(List.copyOf(lines));
    }
}
