package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** What every kind of object can have, and the catalog keeps in one place for all: comments, grants, its extension. */
final class AddedFactQueries {

    /** A comment on a not-null constraint is one on the column, whose fact the constraint is. */
    private static final String COMMENTS = """
            select case when n.oid is null then d.classoid::pg_catalog.regclass || '/' || d.objoid
            || coalesce('/' || nullif(d.objsubid, 0), '')
            else 'pg_class/' || n.conrelid || '/' || n.conkey[1] end,
            null, null, null,
            array[case when n.oid is null then 'comment' else 'comment on not null' end,
            pg_catalog.quote_literal(d.description)]
            from pg_catalog.pg_description d
            left join pg_catalog.pg_constraint n on d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
            and n.oid = d.objoid and n.contype = 'n' and n.conrelid <> 0
            where d.objoid >= 16384 or d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass""";

    private static final String DATABASE_COMMENT = """
            select 'pg_database/' || d.objoid, null, null, null, array['comment', pg_catalog.quote_literal(d.description)]
            from pg_catalog.pg_shdescription d where d.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass""";

    private static final String EXTENSION_MEMBERS = """
            select d.classid::pg_catalog.regclass || '/' || d.objid, null, null, null, array['extension', e.extname::text]
            from pg_catalog.pg_depend d join pg_catalog.pg_extension e on e.oid = d.refobjid
            where d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass and d.deptype = 'e' and d.objid >= 16384""";

    /** The privileges of each role; where none were granted, the server's defaults. */
    private static final String GRANTS = """
            select o.address, null, null, null,
            array['grants to ' || case when g.grantee = 0 then 'public' when g.grantee = o.owner then 'its owner' else %s end,
            pg_catalog.string_agg(distinct pg_catalog.lower(g.privilege_type)
            || case when g.is_grantable then ' with grant option' else '' end, ', ')]
            from (select 'pg_class/' || c.oid as address, c.relowner as owner, coalesce(c.relacl,
            pg_catalog.acldefault(case c.relkind when 'S' then 's' else 'r' end::pg_catalog."char", c.relowner)) as acl
            from relation c where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
            union all select 'pg_class/' || a.attrelid || '/' || a.attnum, c.relowner, a.attacl
            from relation c join pg_catalog.pg_attribute a on a.attrelid = c.oid
            where a.attacl is not null and not a.attisdropped
            union all select 'pg_namespace/' || n.oid, n.nspowner, coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))
            from pg_catalog.pg_namespace n join place on place.oid = n.oid
            union all select 'pg_proc/' || p.oid, p.proowner, coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))
            from pg_catalog.pg_proc p join place on place.oid = p.pronamespace
            union all select 'pg_type/' || t.oid, t.typowner, coalesce(t.typacl, pg_catalog.acldefault('T', t.typowner))
            from pg_catalog.pg_type t join place on place.oid = t.typnamespace where t.typtype <> 'b' or t.typcategory <> 'A'
            union all select 'pg_language/' || l.oid, l.lanowner, coalesce(l.lanacl, pg_catalog.acldefault('l', l.lanowner))
            from pg_catalog.pg_language l where l.oid >= 16384
            union all select 'pg_foreign_data_wrapper/' || w.oid, w.fdwowner,
            coalesce(w.fdwacl, pg_catalog.acldefault('F', w.fdwowner)) from pg_catalog.pg_foreign_data_wrapper w
            union all select 'pg_foreign_server/' || s.oid, s.srvowner,
            coalesce(s.srvacl, pg_catalog.acldefault('S', s.srvowner)) from pg_catalog.pg_foreign_server s
            union all select 'pg_database/' || d.oid, d.datdba, coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))
            from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()
            union all select 'pg_default_acl/' || d.oid, d.defaclrole, d.defaclacl from pg_catalog.pg_default_acl d) o
            cross join lateral pg_catalog.aclexplode(o.acl) g
            group by o.address, o.owner, g.grantee""".formatted(Snippets.role("g.grantee"));

    private static final String EXTENSIONS_NEEDED = """
            select d.classid::pg_catalog.regclass || '/' || d.objid, null, null, null,
            array['depends on extension', pg_catalog.string_agg(pg_catalog.quote_ident(e.extname), ', ' order by e.extname)]
            from pg_catalog.pg_depend d join pg_catalog.pg_extension e on e.oid = d.refobjid
            where d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass and d.deptype = 'x'
            group by d.classid, d.objid""";

    private static final String SECURITY_LABELS = """
            select l.classoid::pg_catalog.regclass || '/' || l.objoid || coalesce('/' || nullif(l.objsubid, 0), ''),
            null, null, null, array['security label of ' || l.provider, pg_catalog.quote_literal(l.label)]
            from (select classoid, objoid, objsubid, provider, label from pg_catalog.pg_seclabel
            union all select classoid, objoid, 0, provider, label from pg_catalog.pg_shseclabel
            where classoid = 'pg_catalog.pg_database'::pg_catalog.regclass) l""";

    static final List<CatalogQuery> ALL = List.of(
            CatalogQuery.of(COMMENTS),
            CatalogQuery.of(DATABASE_COMMENT),
            CatalogQuery.of(EXTENSION_MEMBERS),
            CatalogQuery.of(EXTENSIONS_NEEDED),
            CatalogQuery.of(SECURITY_LABELS),
            CatalogQuery.of(GRANTS));

    private AddedFactQueries() {}
}
