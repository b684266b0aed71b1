package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** The database itself, and its objects that belong to no schema. */
final class DatabaseQueries {

    /** Without its name, its owner and what only {@code create database} sets: databases with one schema may differ in them. */
    private static final String DATABASE = """
            select 'pg_database/' || d.oid as address, null::text[] as parents, 'DATABASE' as kind, '' as name,
            array['connection limit', nullif(d.datconnlimit, -1)::text,
            'connections', case when not d.datallowconn then 'not allowed' end,
            'template', case when d.datistemplate then 'yes' end] as facts
            from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()""";

    /** Those of a role in all databases belong to none. */
    private static final String SETTINGS = """
            select 'pg_database/' || s.setdatabase, null, null, null,
            array['setting ' || pg_catalog.split_part(e, '=', 1)
            || case s.setrole when 0 then '' else ' of role ' || %s end, %s]
            from pg_catalog.pg_db_role_setting s join pg_catalog.pg_database d on d.oid = s.setdatabase
            cross join lateral pg_catalog.unnest(s.setconfig) e
            where d.datname = pg_catalog.current_database()""".formatted(Snippets.role("s.setrole"), Snippets.settingValue("e"));

    /** How many, by what is known of them: their numbers are those of one database only, and what is in them is data. */
    private static final String LARGE_OBJECTS = """
            select 'pg_database/' || d.oid, null, null, null, array['large objects', (
            select pg_catalog.string_agg(g.number || ' of ' || g.facts, ', ' order by g.facts) from (
            select pg_catalog.count(*) as number, l.facts from (
            select %s || coalesce(' with grants to ' || (
            select pg_catalog.string_agg(case when a.grantee = 0 then 'public' when a.grantee = o.lomowner then 'its owner'
            else %s end || ' (' || pg_catalog.lower(a.privilege_type) || case when a.is_grantable then ' with grant option'
            else '' end || ')', ', ' order by a.grantee = 0, pg_catalog.pg_get_userbyid(a.grantee), a.privilege_type)
            from pg_catalog.aclexplode(o.lomacl) a), '')
            || coalesce(' with comment ' || pg_catalog.quote_literal(c.description), '') as facts
            from pg_catalog.pg_largeobject_metadata o left join pg_catalog.pg_description c
            on c.classoid = 'pg_catalog.pg_largeobject'::pg_catalog.regclass and c.objoid = o.oid and c.objsubid = 0) l
            group by l.facts) g)]
            from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()""".formatted(Snippets.role("o.lomowner"), Snippets.role("a.grantee"));

    private static final String SCHEMAS = """
            select 'pg_namespace/' || n.oid, null, 'SCHEMA', pg_catalog.quote_ident(n.nspname),
            array['owner', pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(n.nspowner))]
            from pg_catalog.pg_namespace n join place on place.oid = n.oid""";

    private static final String EXTENSIONS = """
            select 'pg_extension/' || e.oid, null, 'EXTENSION', pg_catalog.quote_ident(e.extname),
            array['owner', pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(e.extowner)),
            'version', e.extversion,
            'schema', pg_catalog.quote_ident(n.nspname)]
            from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace""";

    private static final String EVENT_TRIGGERS = """
            select 'pg_event_trigger/' || t.oid, null, 'EVENT_TRIGGER', pg_catalog.quote_ident(t.evtname),
            array['owner', pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(t.evtowner)),
            'event', t.evtevent::text,
            'tags', pg_catalog.array_to_string(t.evttags, ', '),
            'function', t.evtfoid::pg_catalog.regprocedure::text,
            'state', %s]
            from pg_catalog.pg_event_trigger t""".formatted(Snippets.firing("t.evtenabled"));

    private static final String LANGUAGES = """
            select 'pg_language/' || l.oid, null, 'LANGUAGE', pg_catalog.quote_ident(l.lanname),
            array['owner', pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(l.lanowner)),
            'trusted', case when l.lanpltrusted then 'yes' end,
            'handler', nullif(l.lanplcallfoid, 0)::pg_catalog.regprocedure::text,
            'inline handler', nullif(l.laninline, 0)::pg_catalog.regprocedure::text,
            'validator', nullif(l.lanvalidator, 0)::pg_catalog.regprocedure::text]
            from pg_catalog.pg_language l where l.oid >= 16384""";

    private static final String ACCESS_METHODS = """
            select 'pg_am/' || a.oid, null, 'ACCESS_METHOD', pg_catalog.quote_ident(a.amname),
            array['type', case a.amtype when 't' then 'table' else 'index' end,
            'handler', a.amhandler::pg_catalog.oid::pg_catalog.regprocedure::text]
            from pg_catalog.pg_am a where a.oid >= 16384""";

    /** What they grant comes with the other grants. */
    private static final String DEFAULT_PRIVILEGES = """
            select 'pg_default_acl/' || d.oid, array['pg_namespace/' || n.oid], 'DEFAULT_PRIVILEGES',
            'for ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(d.defaclrole))
            || coalesce(' in schema ' || pg_catalog.quote_ident(n.nspname), '')
            || case d.defaclobjtype when 'r' then ' on tables' when 'S' then ' on sequences' when 'f' then ' on functions'
            when 'T' then ' on types' when 'n' then ' on schemas' when 'L' then ' on large objects'
            else ' on ' || d.defaclobjtype::text end,
            null
            from pg_catalog.pg_default_acl d left join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace""";

    static final List<CatalogQuery> ALL = List.of(
            CatalogQuery.of(DATABASE),
            CatalogQuery.of(SETTINGS),
            CatalogQuery.of(LARGE_OBJECTS),
            CatalogQuery.of(SCHEMAS),
            CatalogQuery.of(EXTENSIONS),
            CatalogQuery.of(EVENT_TRIGGERS),
            CatalogQuery.of(LANGUAGES),
            CatalogQuery.of(ACCESS_METHODS),
            CatalogQuery.of(DEFAULT_PRIVILEGES));

    private DatabaseQueries() {}
}
