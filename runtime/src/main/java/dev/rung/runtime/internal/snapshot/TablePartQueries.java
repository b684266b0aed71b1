package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** What belongs to a table: constraints, indexes, statistics, triggers, rules, policies. */
final class TablePartQueries {

    /** Without the not-null constraints, which are facts of columns, and the triggers that are called constraints. */
    private static final String CONSTRAINTS = """
            select 'pg_constraint/' || o.oid,
            array['pg_class/' || o.conrelid, 'pg_constraint/' || nullif(o.conparentid, 0),
            case when o.coninhcount > 0 and o.conparentid = 0 then (
            select 'pg_constraint/' || p.oid from pg_catalog.pg_inherits i
            join pg_catalog.pg_constraint p on p.conrelid = i.inhparent and p.conname = o.conname
            where i.inhrelid = o.conrelid order by i.inhseqno limit 1) end],
            'CONSTRAINT', pg_catalog.quote_ident(o.conname) || ' on ' || relation.name,
            array['definition', pg_catalog.pg_get_constraintdef(o.oid),
            'inheritance', case when o.coninhcount = 0 then null when o.conislocal then 'inherited and declared here'
            else 'inherited' end,
            'triggers', (select pg_catalog.min(%s) from pg_catalog.pg_trigger g
            where g.tgconstraint = o.oid and g.tgisinternal and g.tgenabled <> 'O')]
            from pg_catalog.pg_constraint o join relation on relation.oid = o.conrelid
            where o.contype in ('c', 'f', 'p', 'u', 'x')""".formatted(Snippets.firing("g.tgenabled"));

    /** The options of an operator class are those of its extension; what a server keeps beside them begins with its own name. */
    private static final String OPTIONS_OF_THE_SERVER =
            "' \\(pg_\\w+=''?\\w*''?\\)|(?<=\\()pg_\\w+=''?\\w*''?, |, pg_\\w+=''?\\w*''?(?=[,)])'";

    private static final String INDEXES = """
            select 'pg_class/' || i.indexrelid,
            array['pg_class/' || i.indrelid, 'pg_constraint/' || o.oid, 'pg_class/' || parent.inhparent],
            'INDEX', relation.name,
            array['definition', pg_catalog.regexp_replace(pg_catalog.pg_get_indexdef(i.indexrelid), %s, '', 'g'),
            'state', case when i.indisvalid then 'valid' else 'invalid' end,
            'tablespace', pg_catalog.quote_ident(s.spcname),
            'partition of', parent.inhparent::pg_catalog.regclass::text,
            'statistics', (select pg_catalog.string_agg(a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
            from pg_catalog.pg_attribute a where a.attrelid = i.indexrelid and a.attstattarget >= 0)]
            from pg_catalog.pg_index i join relation on relation.oid = i.indexrelid
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            left join pg_catalog.pg_constraint o on o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x')
            left join pg_catalog.pg_inherits parent on parent.inhrelid = i.indexrelid
            left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace""".formatted(OPTIONS_OF_THE_SERVER);

    /** Their target came in 13, and became null where there is none in 17. */
    private static final String STATISTICS = """
            select 'pg_statistic_ext/' || x.oid, array['pg_class/' || x.stxrelid, 'pg_namespace/' || x.stxnamespace],
            'STATISTICS', place.prefix || pg_catalog.quote_ident(x.stxname),
            array['owner', %s,
            'definition', pg_catalog.pg_get_statisticsobjdef(x.oid),
            'target', nullif(x.stxstattarget, -1)::text]
            from pg_catalog.pg_statistic_ext x join place on place.oid = x.stxnamespace""".formatted(Snippets.role("x.stxowner"));

    private static final String TRIGGERS = """
            select 'pg_trigger/' || g.oid, array['pg_class/' || g.tgrelid, 'pg_trigger/' || nullif(g.tgparentid, 0)],
            'TRIGGER', pg_catalog.quote_ident(g.tgname) || ' on ' || relation.name,
            array['definition', pg_catalog.pg_get_triggerdef(g.oid),
            'state', %s]
            from pg_catalog.pg_trigger g join relation on relation.oid = g.tgrelid
            where not g.tgisinternal""".formatted(Snippets.firing("g.tgenabled"));

    /** The rule that PostgreSQL creates for a view is its definition. */
    private static final String RULES = """
            select 'pg_rewrite/' || r.oid, array['pg_class/' || r.ev_class],
            'RULE', pg_catalog.quote_ident(r.rulename) || ' on ' || relation.name,
            array['definition', pg_catalog.pg_get_ruledef(r.oid),
            'state', %s]
            from pg_catalog.pg_rewrite r join relation on relation.oid = r.ev_class
            where r.rulename <> '_RETURN'""".formatted(Snippets.firing("r.ev_enabled"));

    private static final String POLICIES = """
            select 'pg_policy/' || p.oid, array['pg_class/' || p.polrelid],
            'POLICY', pg_catalog.quote_ident(p.polname) || ' on ' || relation.name,
            array['command', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
            when 'd' then 'delete' else 'all' end,
            'kind', case when p.polpermissive then 'permissive' else 'restrictive' end,
            'roles', (select pg_catalog.string_agg(distinct case r when 0 then 'public' else %s end, ', ')
            from pg_catalog.unnest(p.polroles) r),
            'condition', pg_catalog.pg_get_expr(p.polqual, p.polrelid),
            'check', pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)]
            from pg_catalog.pg_policy p join relation on relation.oid = p.polrelid""".formatted(Snippets.role("r"));

    static final List<CatalogQuery> ALL = List.of(
            CatalogQuery.of(CONSTRAINTS),
            CatalogQuery.of(INDEXES),
            CatalogQuery.of(STATISTICS),
            CatalogQuery.of(TRIGGERS),
            CatalogQuery.of(RULES),
            CatalogQuery.of(POLICIES));

    private TablePartQueries() {}
}
