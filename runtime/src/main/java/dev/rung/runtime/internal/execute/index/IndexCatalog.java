package dev.rung.runtime.internal.execute.index;

import dev.rung.schema.internal.sql.SqlName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The indexes of a database, as its catalog has them. Names are looked up with the {@code search_path} of the session;
 * all that the queries need themselves is qualified.
 */
public record IndexCatalog(Connection connection) {

    /**
     * An index.
     *
     * @param id its number in the catalog
     * @param table the number of its table
     * @param name its name as SQL, qualified
     * @param kind whether it has rows, or parts
     * @param isValid whether the server uses it
     * @param worker the backend that is dropping it, or building an index of the same table, right now; empty where none is
     */
    public record Index(long id, long table, String name, Kind kind, boolean isValid, Optional<Integer> worker) {

        /** Returns the statement that drops it, while others work where that can be. */
        public String dropSql() {
            return switch (kind) {
                case PLAIN -> "drop index concurrently " + name;
                case PARTITIONED -> "drop index " + name;
            };
        }

        /** Returns whether it has a name as {@code reindex ... concurrently} gives it to what it leaves. */
        public boolean isLeftByReindex() {
            return name.matches(".*_cc(new|old)[0-9]*\"?");
        }

        /** Returns the command that makes it valid, as the end of a sentence. */
        public String cure() {
            return switch (kind) {
                case PLAIN -> "reindex index concurrently " + name;
                case PARTITIONED -> "attach its parts (alter index %s attach partition ...)".formatted(name);
            };
        }
    }

    /** What an index consists of. */
    public enum Kind {
        PLAIN,
        /** Of an index of each partition; it is INVALID until it has them all. */
        PARTITIONED
    }

    private static final String INDEXES = """
            select c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relkind, i.indisvalid, i.indrelid,
            (select pg_catalog.min(l.pid) from pg_catalog.pg_locks l
            join pg_catalog.pg_database d on d.oid operator(pg_catalog.=) l.database
            where d.datname operator(pg_catalog.=) pg_catalog.current_database()
            and l.pid operator(pg_catalog.<>) pg_catalog.pg_backend_pid()
            and (l.relation operator(pg_catalog.=) i.indexrelid and l.mode operator(pg_catalog.=) 'ShareUpdateExclusiveLock'
            or l.relation operator(pg_catalog.=) i.indrelid and exists (
            select from pg_catalog.pg_stat_progress_create_index p where p.pid operator(pg_catalog.=) l.pid)))
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) i.indexrelid
            join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) c.relnamespace
            where\040""";

    private static final String INVALID = "not i.indisvalid and c.relkind operator(pg_catalog.=) 'i'";

    /** A name is resolved by the search path, and counts if it is an index. */
    private static final String TAKEN = """
            not i.indisvalid and c.relname operator(pg_catalog.=) any (?::pg_catalog.name[]) and not exists (
            select from pg_catalog.pg_index o join pg_catalog.pg_class r on r.oid operator(pg_catalog.=) o.indexrelid
            where o.indisvalid and r.relname operator(pg_catalog.=) c.relname and pg_catalog.pg_table_is_visible(r.oid))""";

    private static final String OF_TABLE = """
            i.indrelid operator(pg_catalog.=) pg_catalog.to_regclass(?) and c.relname operator(pg_catalog.=) ?""";

    private static final String NAMED = "i.indexrelid operator(pg_catalog.=) pg_catalog.to_regclass(?)";

    /** What an interrupted {@code reindex ... concurrently} leaves: the name may be cut before the suffix. */
    private static final String LEFT_BY_REINDEX = """
            not i.indisvalid and c.relname operator(pg_catalog.~) '_cc(new|old)[0-9]*$' and exists (
            select from pg_catalog.pg_index o join pg_catalog.pg_class r on r.oid operator(pg_catalog.=) o.indexrelid
            join pg_catalog.pg_class t on t.oid operator(pg_catalog.=) any (array[o.indexrelid, o.indrelid])
            or t.reltoastrelid operator(pg_catalog.=) o.indrelid
            where o.indrelid operator(pg_catalog.=) i.indrelid
            and pg_catalog.starts_with(r.relname, pg_catalog.regexp_replace(c.relname, '_cc(new|old)[0-9]*$', ''))
            and pg_catalog.to_regclass(?) operator(pg_catalog.=) any (
            array(select a.relid from pg_catalog.pg_partition_ancestors(t.oid) a union all select t.oid)))""";

    /** Those of which a whole consists, whose own parts are not all valid. */
    private static final String WITH_INVALID_PARTS = """
            not i.indisvalid and not exists (select from pg_catalog.pg_inherits w where w.inhrelid operator(pg_catalog.=) i.indexrelid)
            and exists (select from pg_catalog.pg_partition_tree(i.indexrelid) p
            join pg_catalog.pg_index o on o.indexrelid operator(pg_catalog.=) p.relid where p.isleaf and not o.indisvalid)
            and c.relkind operator(pg_catalog.=) 'I'""";

    /** The table of that name, or of the index of that name, its partitions, and where they keep long values. */
    private static final String TABLES = """
            select v.kept from pg_catalog.pg_class c left join pg_catalog.pg_index i on i.indexrelid operator(pg_catalog.=) c.oid
            cross join lateral (select p.relid from pg_catalog.pg_partition_tree(coalesce(i.indrelid, c.oid)) p
            union all select coalesce(i.indrelid, c.oid)) part
            join pg_catalog.pg_class t on t.oid operator(pg_catalog.=) part.relid
            cross join lateral pg_catalog.unnest(array[t.oid, t.reltoastrelid]) v (kept)
            where c.oid operator(pg_catalog.=) pg_catalog.to_regclass(?)""";

    /** Returns the indexes that the server does not use, because their building did not end. */
    public List<Index> invalid() throws SQLException {
        return find(INVALID);
    }

    public Optional<Index> named(SqlName index) throws SQLException {
        return find(NAMED, index.sql()).stream().findFirst();
    }

    public Optional<Index> named(SqlName index, SqlName table) throws SQLException {
        return find(OF_TABLE, table.sql(), index.name()).stream().findFirst();
    }

    /** Returns the halves that a reindexing of this index, or of all indexes of this table, has left. */
    public List<Index> leftByReindex(SqlName indexOrTable) throws SQLException {
        return find(LEFT_BY_REINDEX, indexOrTable.sql());
    }

    /** Returns those of these names that the server does not use; not where the path finds one under that name which it does. */
    public List<Index> taken(Set<String> names) throws SQLException {
        try (var query = connection.prepareStatement(INDEXES + TAKEN + " order by 2")) {
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            return indexes(query.executeQuery());
        }
    }

    /** Returns those of partitioned tables that are INVALID because a part of theirs is. */
    public List<Index> withInvalidParts() throws SQLException {
        return find(WITH_INVALID_PARTS);
    }

    /** Returns the numbers of the tables whose indexes a statement works on that names this table, or this index. */
    public Set<Long> tables(SqlName indexOrTable) throws SQLException {
        try (var query = connection.prepareStatement(TABLES)) {
            query.setString(1, indexOrTable.sql());
            var row = query.executeQuery();
            var tables = new HashSet<Long>();
            while (row.next()) {
                tables.add(row.getLong(1));
            }
            return tables;
        }
    }

    public void drop(Index index) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(index.dropSql());
        }
    }

    private List<Index> find(String condition, String... names) throws SQLException {
        try (var query = connection.prepareStatement(INDEXES + condition + " order by 2")) {
            for (int i = 0; i < names.length; i++) {
                query.setString(i + 1, names[i]);
            }
            return indexes(query.executeQuery());
        }
    }

    private static List<Index> indexes(ResultSet row) throws SQLException {
        var found = new ArrayList<Index>();
        while (row.next()) {
            var kind = row.getString(3).equals("i") ? Kind.PLAIN : Kind.PARTITIONED;
            var worker = Optional.ofNullable(row.getObject(6, Integer.class));
            found.add(new Index(row.getLong(1), row.getLong(5), row.getString(2), kind, row.getBoolean(4), worker));
        }
        return found;
    }
}
