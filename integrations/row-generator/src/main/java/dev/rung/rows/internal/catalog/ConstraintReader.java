package dev.rung.rows.internal.catalog;

import dev.rung.rows.internal.catalog.ReferenceFacts.Match;
import dev.rung.rows.internal.catalog.ReferenceFacts.Target;
import dev.rung.rows.internal.sql.CatalogQuery;
import dev.rung.rows.model.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the constraints and the unique indexes of the tables that users have created, those of partitions too. */
final class ConstraintReader {

    // Only PostgreSQL 18 has pg_constraint.conenforced.
    private static final String CONSTRAINTS = CatalogQuery.USERS_TABLES + """
            select u.root, u.oid = u.root and k.conparentid = 0 as is_own, k.conname, k.contype, u.oid as owner,
              pg_catalog.format('%I.%I', s.nspname, k.conname) as sql_name,
              pg_catalog.pg_get_expr(k.conbin, k.conrelid) as expression,
              (select pg_catalog.array_agg(a.attname::pg_catalog.text order by c.at)
                from pg_catalog.unnest(k.conkey) with ordinality c (number, at)
                join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.number) as columns,
              (select pg_catalog.array_agg(distinct a.attname::pg_catalog.text)
                from pg_catalog.pg_depend p
                join pg_catalog.pg_attribute a on a.attrelid = p.refobjid and a.attnum = p.refobjsubid
                where p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and p.refobjid = k.conrelid
                  and ((p.classid = p.refclassid and p.objid = k.conindid)
                    or (p.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass and p.objid = k.oid))) as looks_at,
              k.condeferrable, k.condeferred, k.confmatchtype,
              k.confrelid, t.relname as target_name, t.relkind as target_kind, tn.nspname as target_schema,
              (select pg_catalog.array_agg(a.attname::pg_catalog.text order by c.at)
                from pg_catalog.unnest(k.confkey) with ordinality c (number, at)
                join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.number) as target_columns
            from u
            join pg_catalog.pg_constraint k on k.conrelid = u.oid
            join pg_catalog.pg_namespace s on s.oid = k.connamespace
            left join pg_catalog.pg_class t on t.oid = k.confrelid
            left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
            where k.contype in ('c', 'f', 'p', 'u', 'x', 't')
              and coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::pg_catalog.bool, true)
            order by u.root, k.conname collate "C", u.oid
            """;

    private static final String INDEXES = CatalogQuery.USERS_TABLES + """
            select u.root, u.oid = u.root as is_own, x.relname as conname, 'u' as contype,
              (select pg_catalog.array_agg(a.attname::pg_catalog.text order by c.at)
                from pg_catalog.unnest(i.indkey) with ordinality c (number, at)
                join pg_catalog.pg_attribute a on a.attrelid = u.oid and a.attnum = c.number
                where c.at <= i.indnkeyatts) as columns,
              (select pg_catalog.array_agg(distinct a.attname::pg_catalog.text)
                from pg_catalog.pg_depend p
                join pg_catalog.pg_attribute a on a.attrelid = p.refobjid and a.attnum = p.refobjsubid
                where p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and p.refobjid = u.oid
                  and p.classid = p.refclassid and p.objid = i.indexrelid) as looks_at
            from u
            join pg_catalog.pg_index i on i.indrelid = u.oid and i.indisunique
            join pg_catalog.pg_class x on x.oid = i.indexrelid
            where not exists (select from pg_catalog.pg_constraint k
              where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            order by u.root, x.relname collate "C"
            """;

    private static final CatalogQuery<Rule> INDEX_QUERY = new CatalogQuery<>(INDEXES, ConstraintReader::rule);

    private static final CatalogQuery<Constraint> CONSTRAINT_QUERY = new CatalogQuery<>(
            CONSTRAINTS,
            row -> new Constraint(
                    rule(row),
                    row.getLong("owner"),
                    row.getString("sql_name"),
                    CatalogQuery.text(row, "expression"),
                    deferral(row),
                    row.getLong("confrelid") == 0 ? Optional.empty() : Optional.of(target(row)),
                    row.getString("confmatchtype").equals("f") ? Match.FULL : Match.SIMPLE));

    /**
     * A constraint or a unique index.
     *
     * @param root the catalog's number of its table, or of the partitioned table that its table is a part of
     * @param isOwn whether it belongs to that table itself
     * @param kind as in {@code pg_constraint.contype}
     * @param columns the columns that it names, in order
     * @param looksAt the columns that it depends on besides
     */
    record Rule(long root, boolean isOwn, String name, char kind, List<String> columns, List<String> looksAt) {

        boolean isOwn(char wanted) {
            return isOwn && kind == wanted;
        }
    }

    /**
     * A constraint.
     *
     * @param owner the catalog's number of its table, be it a partition
     * @param sqlName its name for {@code set constraints}
     * @param expression that of a check
     * @param target that of a foreign key
     */
    record Constraint(
            Rule rule,
            long owner,
            String sqlName,
            String expression,
            Deferral deferral,
            Optional<Target> target,
            Match match) {}

    private ConstraintReader() {}

    static List<Constraint> constraints(Connection connection) throws SQLException {
        return CONSTRAINT_QUERY.list(connection);
    }

    /** Returns the unique indexes that no constraint has created. */
    static List<Rule> uniqueIndexes(Connection connection) throws SQLException {
        return INDEX_QUERY.list(connection);
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getLong("root"),
                row.getBoolean("is_own"),
                row.getString("conname"),
                row.getString("contype").charAt(0),
                CatalogQuery.texts(row, "columns"),
                CatalogQuery.texts(row, "looks_at"));
    }

    private static Deferral deferral(ResultSet row) throws SQLException {
        if (row.getBoolean("condeferred")) {
            return Deferral.INITIALLY;
        }
        return row.getBoolean("condeferrable") ? Deferral.ON_DEMAND : Deferral.NEVER;
    }

    private static Target target(ResultSet row) throws SQLException {
        var name = new TableName(row.getString("target_schema"), row.getString("target_name"));
        // What inherits from a plain table does not count for a foreign key; what is a part of one does.
        var from = row.getString("target_kind").equals("p") ? name.sql() : "only " + name.sql();
        return new Target(row.getLong("confrelid"), name, from, CatalogQuery.texts(row, "target_columns"));
    }
}
