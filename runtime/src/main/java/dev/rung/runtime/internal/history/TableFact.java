package dev.rung.runtime.internal.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing that the catalog says of a table. Expressions are printed, never evaluated.
 *
 * @param kind what it is about
 * @param name the column, constraint or index that it is about; empty where it is about the table
 * @param detail what it says
 * @param type for a column the number of its type, a space and the modifier; empty else
 */
record TableFact(Kind kind, String name, String detail, String type) {

    /** What a fact is about. */
    enum Kind {
        /** A column; its detail is the type as people write it. */
        COLUMN,
        /** A column without nulls. */
        NOT_NULL,
        /** A column with a default; its detail is the expression. */
        DEFAULT,
        /** A check; its detail is the expression. */
        CHECK,
        /** The only column of a primary key that is checked at once. */
        KEY,
        /** An index of some rows only; its detail is the condition. */
        PARTIAL_INDEX,
        /** What no history has; its detail says it in words. */
        STRANGE
    }

    private static final String FACTS = """
            with history as (select ?::pg_catalog.int8::pg_catalog.oid as oid),
            columns as (select a.* from pg_catalog.pg_attribute a join history on a.attrelid operator(pg_catalog.=) history.oid
            where a.attnum operator(pg_catalog.>) 0 and not a.attisdropped),
            constraints as (select c.* from pg_catalog.pg_constraint c join history on c.conrelid operator(pg_catalog.=) history.oid),
            indexes as (select i.*, x.relname from pg_catalog.pg_index i join history on i.indrelid operator(pg_catalog.=) history.oid
            join pg_catalog.pg_class x on x.oid operator(pg_catalog.=) i.indexrelid)
            select 'COLUMN' as kind, attname::pg_catalog.text as name, pg_catalog.format_type(atttypid, atttypmod) as detail,
            pg_catalog.concat(atttypid, ' ', atttypmod) as type from columns
            union all
            select 'NOT_NULL', attname, '', '' from columns where attnotnull
            union all
            select 'DEFAULT', attname, pg_catalog.pg_get_expr(d.adbin, d.adrelid), '' from columns
            join pg_catalog.pg_attrdef d on d.adrelid operator(pg_catalog.=) attrelid and d.adnum operator(pg_catalog.=) attnum
            where attgenerated operator(pg_catalog.=) ''
            union all
            select 'STRANGE', '', pg_catalog.concat('has generated column ', attname), '' from columns
            where attgenerated operator(pg_catalog.<>) ''
            union all
            select 'STRANGE', '', pg_catalog.concat('has identity column ', attname), '' from columns
            where attidentity operator(pg_catalog.<>) ''
            union all
            select 'STRANGE', '', pg_catalog.concat('has another collation for column ', attname), '' from columns
            where attcollation operator(pg_catalog.<>) all (array[0, 100]::pg_catalog.oid[])
            union all
            select 'CHECK', conname, pg_catalog.pg_get_expr(conbin, conrelid), '' from constraints
            where contype operator(pg_catalog.=) 'c'
            union all
            select 'STRANGE', '', pg_catalog.concat('has foreign key ', conname), '' from constraints
            where contype operator(pg_catalog.=) 'f'
            union all
            select 'KEY', attname, '', '' from constraints
            join indexes on indexrelid operator(pg_catalog.=) conindid
            join columns on conkey operator(pg_catalog.=) array[attnum]
            where contype operator(pg_catalog.=) 'p' and indimmediate and indisvalid and indnatts operator(pg_catalog.=) 1
            union all
            select 'PARTIAL_INDEX', relname, pg_catalog.pg_get_expr(indpred, indrelid), '' from indexes where indpred is not null
            union all
            select 'STRANGE', '', pg_catalog.concat('has unique index ', relname), '' from indexes
            where indisunique and not indisprimary
            union all
            select 'STRANGE', '', pg_catalog.concat('has exclusion constraint ', relname), '' from indexes where indisexclusion
            union all
            select 'STRANGE', '', pg_catalog.concat('has expressions in index ', relname), '' from indexes where indexprs is not null
            union all
            select 'STRANGE', '', pg_catalog.concat('has operators of others in index ', relname), '' from indexes
            where exists (select from pg_catalog.unnest(indclass::pg_catalog.oid[]) as used(oid)
            join pg_catalog.pg_opclass o on o.oid operator(pg_catalog.=) used.oid
            where o.opcnamespace operator(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace)
            union all
            select 'STRANGE', '', pg_catalog.concat('has trigger ', t.tgname), '' from pg_catalog.pg_trigger t
            join history on t.tgrelid operator(pg_catalog.=) history.oid where not t.tgisinternal
            union all
            select 'STRANGE', '', pg_catalog.concat('has rule ', r.rulename), '' from pg_catalog.pg_rewrite r
            join history on r.ev_class operator(pg_catalog.=) history.oid
            union all
            select 'STRANGE', '', 'has row-level security', '' from pg_catalog.pg_class c
            join history on c.oid operator(pg_catalog.=) history.oid where c.relrowsecurity or c.relforcerowsecurity
            union all
            select 'STRANGE', '', pg_catalog.concat('has policy ', p.polname), '' from pg_catalog.pg_policy p
            join history on p.polrelid operator(pg_catalog.=) history.oid
            union all
            select 'STRANGE', '', 'inherits', '' from pg_catalog.pg_inherits i
            join history on i.inhrelid operator(pg_catalog.=) history.oid
            union all
            select 'STRANGE', '', pg_catalog.concat('has child ', i.inhrelid::pg_catalog.regclass), '' from pg_catalog.pg_inherits i
            join history on i.inhparent operator(pg_catalog.=) history.oid
            union all
            select 'STRANGE', '', pg_catalog.concat('is of type ', c.reloftype::pg_catalog.regtype), '' from pg_catalog.pg_class c
            join history on c.oid operator(pg_catalog.=) history.oid where c.reloftype operator(pg_catalog.<>) 0::pg_catalog.oid
            union all
            select 'STRANGE', '', pg_catalog.concat('has statistics ', s.stxname), '' from pg_catalog.pg_statistic_ext s
            join history on s.stxrelid operator(pg_catalog.=) history.oid
            order by 1, 2, 3""";

    /** Returns all that the catalog says of {@code relation}. The session's {@code search_path} must be Rung's. */
    static List<TableFact> of(HistoryRelation relation, Connection connection) throws SQLException {
        var facts = new ArrayList<TableFact>();
        try (var query = connection.prepareStatement(FACTS)) {
            query.setLong(1, relation.oid());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    facts.add(new TableFact(
                            Kind.valueOf(row.getString(1)), row.getString(2), text(row, 3), text(row, 4)));
                }
            }
        }
        return facts;
    }

    /** The server returns nothing for what another session drops at this moment. */
    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
