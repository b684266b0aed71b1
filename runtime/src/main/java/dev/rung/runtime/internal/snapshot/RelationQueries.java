package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** What has rows or columns: tables, views, sequences, and the columns themselves. */
final class RelationQueries {

    private static final String TABLES = """
            select 'pg_class/' || c.oid,
            array['pg_namespace/' || c.relnamespace, case when c.relispartition then 'pg_class/' || parent.inhparent end],
            case c.relkind when 'f' then 'FOREIGN_TABLE' else 'TABLE' end,
            relation.name,
            array['owner', %s,
            'persistence', case c.relpersistence when 'u' then 'unlogged' else 'permanent' end,
            'access method', pg_catalog.quote_ident(m.amname),
            'tablespace', pg_catalog.quote_ident(s.spcname),
            'partition key', pg_catalog.pg_get_partkeydef(c.oid),
            'partition of', case when c.relispartition then parent.inhparent::pg_catalog.regclass || ' '
            || pg_catalog.pg_get_expr(c.relpartbound, c.oid)
            || case when parent.inhdetachpending then ' (being detached)' else '' end end,
            'parents', case when not c.relispartition then (
            select pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::text, ', ' order by i.inhseqno)
            from pg_catalog.pg_inherits i where i.inhrelid = c.oid) end,
            'row type', case when c.reloftype <> 0 then pg_catalog.format_type(c.reloftype, null) end,
            'replica identity', case c.relreplident when 'n' then 'nothing' when 'f' then 'full' when 'i' then (
            select 'using index ' || pg_catalog.quote_ident(r.relname) from pg_catalog.pg_index i
            join pg_catalog.pg_class r on r.oid = i.indexrelid where i.indrelid = c.oid and i.indisreplident) end,
            'row security', case when c.relrowsecurity then 'yes' end,
            'forced row security', case when c.relforcerowsecurity then 'yes' end,
            'cluster index', (
            select pg_catalog.quote_ident(r.relname) from pg_catalog.pg_index i
            join pg_catalog.pg_class r on r.oid = i.indexrelid where i.indrelid = c.oid and i.indisclustered),
            'options', %s,
            'server', pg_catalog.quote_ident(fs.srvname),
            'foreign options', %s]
            from pg_catalog.pg_class c join relation on relation.oid = c.oid
            left join pg_catalog.pg_inherits parent on parent.inhrelid = c.oid and c.relispartition
            left join pg_catalog.pg_class toast on toast.oid = c.reltoastrelid
            left join pg_catalog.pg_am m on m.oid = c.relam
            left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
            left join pg_catalog.pg_foreign_table f on f.ftrelid = c.oid
            left join pg_catalog.pg_foreign_server fs on fs.oid = f.ftserver
            where c.relkind in ('r', 'p', 'f')""".formatted(
                    Snippets.role("c.relowner"),
                    Snippets.storageParameters(
                            "c.reloptions || array(select 'toast.' || o from pg_catalog.unnest(toast.reloptions) o)",
                            "c.relam"),
                    Snippets.options("f.ftoptions"));

    private static final String VIEWS =
            """
            select 'pg_class/' || c.oid, array['pg_namespace/' || c.relnamespace],
            case c.relkind when 'm' then 'MATERIALIZED_VIEW' else 'VIEW' end,
            relation.name,
            array['owner', %s,
            'definition', pg_catalog.pg_get_viewdef(c.oid),
            'options', %s,
            'access method', pg_catalog.quote_ident(m.amname),
            'tablespace', pg_catalog.quote_ident(s.spcname),
            'cluster index', (
            select pg_catalog.quote_ident(r.relname) from pg_catalog.pg_index i
            join pg_catalog.pg_class r on r.oid = i.indexrelid where i.indrelid = c.oid and i.indisclustered),
            'state', case when c.relkind = 'm' then case when c.relispopulated then 'populated' else 'not populated' end end]
            from pg_catalog.pg_class c join relation on relation.oid = c.oid
            left join pg_catalog.pg_am m on m.oid = c.relam
            left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
            where c.relkind in ('v', 'm')""".formatted(Snippets.role("c.relowner"), Snippets.storageParameters("c.reloptions", "c.relam"));

    /** A not-null constraint, which the catalog has from 18 on, is a fact of its column, by the name that the server gives. */
    private static final String COLUMNS =
            """
            select 'pg_class/' || a.attrelid || '/' || a.attnum,
            array[case relation.relkind when 'c' then 'pg_type/' || t.oid else 'pg_class/' || a.attrelid end,
            case when a.attinhcount > 0 then (
            select 'pg_class/' || i.inhparent || '/' || p.attnum from pg_catalog.pg_inherits i
            join pg_catalog.pg_attribute p on p.attrelid = i.inhparent and p.attname = a.attname
            where i.inhrelid = a.attrelid order by i.inhseqno limit 1) end],
            case relation.relkind when 'c' then 'ATTRIBUTE' else 'COLUMN' end,
            relation.name || '.' || pg_catalog.quote_ident(a.attname),
            array['type', pg_catalog.format_type(a.atttypid, a.atttypmod),
            'position', pg_catalog.row_number() over (partition by a.attrelid order by a.attnum)::text,
            'not null', case when not a.attnotnull and n.oid is null then null
            when n.oid is null or (n.conname = relation.relname || '_' || a.attname || '_not_null'
            and n.convalidated and not n.connoinherit) then 'yes'
            else 'by constraint ' || pg_catalog.quote_ident(n.conname) || case when n.connoinherit then ' no inherit' else '' end
            || case when n.convalidated then '' else ' not valid' end end,
            'default', case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
            'generated', case a.attgenerated when '' then null else 'always as ('
            || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ')' || case a.attgenerated when 's' then ' stored' else ' virtual' end end,
            'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end,
            'collation', case when a.attcollation <> y.typcollation then a.attcollation::pg_catalog.regcollation::text end,
            'storage', case when a.attstorage <> y.typstorage then case a.attstorage when 'p' then 'plain'
            when 'e' then 'external' when 'm' then 'main' when 'x' then 'extended' end end,
            'compression', case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end,
            'statistics', nullif(a.attstattarget, -1)::text,
            'inheritance', case when a.attinhcount = 0 then null when a.attislocal then 'inherited and declared here'
            else 'inherited' end,
            'options', %s,
            'foreign options', %s]
            from relation join pg_catalog.pg_attribute a on a.attrelid = relation.oid
            join pg_catalog.pg_type y on y.oid = a.atttypid
            left join pg_catalog.pg_type t on t.typrelid = relation.oid
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            left join pg_catalog.pg_constraint n on n.contype = 'n' and n.conrelid = a.attrelid and n.conkey[1] = a.attnum
            where relation.relkind in ('r', 'p', 'f', 'v', 'm', 'c') and a.attnum > 0 and not a.attisdropped""".formatted(Snippets.columnOptions("a.attoptions"), Snippets.options("a.attfdwoptions"));

    /** Without the current value, which is data. */
    private static final String SEQUENCES = """
            select 'pg_class/' || s.seqrelid,
            array['pg_namespace/' || relation.relnamespace, 'pg_class/' || d.refobjid || '/' || d.refobjsubid],
            'SEQUENCE', relation.name,
            array['owner', %s,
            'persistence', case c.relpersistence when 'u' then 'unlogged' else 'permanent' end,
            'type', pg_catalog.format_type(s.seqtypid, null),
            'start', s.seqstart::text,
            'increment', s.seqincrement::text,
            'minimum', s.seqmin::text,
            'maximum', s.seqmax::text,
            'cache', s.seqcache::text,
            'cycle', case when s.seqcycle then 'yes' end,
            'owning column', d.refobjid::pg_catalog.regclass || '.' || pg_catalog.quote_ident(a.attname)]
            from pg_catalog.pg_sequence s join relation on relation.oid = s.seqrelid
            join pg_catalog.pg_class c on c.oid = s.seqrelid
            left join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
            and d.objid = s.seqrelid and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
            and d.refobjsubid > 0 and d.deptype in ('a', 'i')
            left join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid""".formatted(Snippets.role("relation.relowner"));

    static final List<CatalogQuery> ALL = List.of(
            CatalogQuery.of(TABLES), CatalogQuery.of(VIEWS), CatalogQuery.of(COLUMNS), CatalogQuery.of(SEQUENCES));

    private RelationQueries() {}
}
