package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.sql.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that others can see too, and what belongs to them, at one moment.
 *
 * @param byId them, by their number in the catalog
 */
record Relations(Map<Long, Relation> byId) {

    /** Operators are qualified: a migration may have left any {@code search_path}. No lock but on the catalog is taken. */
    private static final String SQL = """
            select c.oid, t.oid,
            case when b.relkind operator(pg_catalog.=) 't' then pg_catalog.format('%I.%I', tn.nspname, t.relname)
            else pg_catalog.format('%I.%I', cn.nspname, c.relname) end,
            c.relfilenode, coalesce(not i.indisvalid, false)
            from pg_catalog.pg_class c
            left join pg_catalog.pg_index i on i.indexrelid operator(pg_catalog.=) c.oid
            join pg_catalog.pg_class b on b.oid operator(pg_catalog.=) coalesce(i.indrelid, c.oid)
            left join pg_catalog.pg_class h
            on h.reltoastrelid operator(pg_catalog.=) b.oid and b.relkind operator(pg_catalog.=) 't'
            join pg_catalog.pg_class t on t.oid operator(pg_catalog.=) coalesce(h.oid, b.oid)
            join pg_catalog.pg_namespace cn on cn.oid operator(pg_catalog.=) c.relnamespace
            join pg_catalog.pg_namespace tn on tn.oid operator(pg_catalog.=) t.relnamespace
            where t.relkind operator(pg_catalog.=) any ('{r,p,m,f,v}') and t.relpersistence operator(pg_catalog.<>) 't'
            and tn.nspname operator(pg_catalog.<>) all ('{pg_catalog,information_schema}')
            and not (tn.nspname operator(pg_catalog.=) ? and t.relname operator(pg_catalog.=) ?)""";

    Relations {
        byId = Map.copyOf(byId);
    }

    /** Returns those of now, apart from {@code history}. */
    static Relations read(TableName history, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(SQL)) {
            query.setString(1, history.schema());
            query.setString(2, history.table());
            var found = new HashMap<Long, Relation>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong(1), relation(row));
                }
            }
            return new Relations(found);
        }
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getBoolean(5));
    }

    Optional<Relation> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Set<Relation> tables() {
        return byId.values().stream().filter(Relation::isTable).collect(Collectors.toSet());
    }

    /** Returns those that are in {@code others} too. */
    Relations within(Relations others) {
        return new Relations(byId.values().stream()
                .filter(relation -> others.byId.containsKey(relation.id()))
                .collect(Collectors.toMap(Relation::id, relation -> relation)));
    }
}
