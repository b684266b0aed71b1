package dev.rung.runtime.internal.snapshot;

import java.util.List;

/**
 * What users change in what is not theirs: grants and comments on members of extensions, and on what the server supplies. These
 * objects are reported as properties of their extension, or of the database, and only where they differ from what was supplied.
 */
final class SuppliedObjectQueries {

    /** Which extension the object {@code o} is a member of. */
    private static final String MEMBERSHIP = """
            left join pg_catalog.pg_depend d on d.classid = o.classid and d.objid = o.objid and d.deptype = 'e'
            and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
            left join pg_catalog.pg_extension e on e.oid = d.refobjid
            left join pg_catalog.pg_namespace n on n.oid = e.extnamespace""";

    /** What has the property: an extension as it is called in this database, or the database. */
    private static final String OWNER_OF_FACT = """
            case when e.oid is null then 'pg_database/' || (
            select b.oid from pg_catalog.pg_database b where b.datname = pg_catalog.current_database())
            else 'pg_extension/' || e.oid end""";

    /** The object {@code o}; without the schema of its extension, which can move. */
    private static final String OBJECT = """
            (select i.type || ' ' || case when n.oid is null then i.identity
            else pg_catalog.replace(i.identity, pg_catalog.quote_ident(n.nspname) || '.', '') end
            from pg_catalog.pg_identify_object(o.classid, o.objid, o.objsubid) i)""";

    /** A grant in {@code acl}, as one text for each who has some. */
    private static final String PRIVILEGES = """
            select g.grantee, pg_catalog.string_agg(distinct pg_catalog.lower(g.privilege_type)
            || case when g.is_grantable then ' with grant option' else '' end, ', ') as privileges
            from pg_catalog.aclexplode(%s) g group by g.grantee""";

    /**
     * The server keeps what was granted when it, or an extension, was installed; not for the schema {@code information_schema}, of
     * which is not in a dump either.
     */
    private static final String GRANTS = """
            select %s, null, null, null,
            array['grants to ' || case when x.grantee = 0 then 'public' when x.grantee = o.owner then 'its owner' else %s end
            || ' on ' || %s, coalesce(x.now, 'none')]
            from (
            select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid, c.oid as objid, 0 as objsubid,
            case c.relkind when 'S' then 's' else 'r' end::pg_catalog."char" as type, c.relowner as owner, c.relacl as acl
            from pg_catalog.pg_class c join pg_catalog.pg_namespace s on s.oid = c.relnamespace
            where s.nspname <> 'information_schema'
            union all select 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum, 'c', c.relowner, a.attacl
            from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
            where a.attacl is not null and not a.attisdropped
            union all select 'pg_catalog.pg_namespace'::pg_catalog.regclass, s.oid, 0, 'n', s.nspowner, s.nspacl
            from pg_catalog.pg_namespace s where s.nspname not in ('public', 'information_schema')
            union all select 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 0, 'f', p.proowner, p.proacl
            from pg_catalog.pg_proc p
            union all select 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0, 'T', t.typowner, t.typacl
            from pg_catalog.pg_type t
            union all select 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, 0, 'l', l.lanowner, l.lanacl
            from pg_catalog.pg_language l
            union all select 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid, 0, 'F', w.fdwowner, w.fdwacl
            from pg_catalog.pg_foreign_data_wrapper w
            union all select 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, f.oid, 0, 'S', f.srvowner, f.srvacl
            from pg_catalog.pg_foreign_server f) o
            %s
            left join pg_catalog.pg_init_privs p
            on p.classoid = o.classid and p.objoid = o.objid and p.objsubid = o.objsubid
            cross join lateral (select grantee, later.privileges as now, first.privileges as supplied
            from (%s) later full join (%s) first using (grantee)) x
            where o.acl is not null and (e.oid is not null or o.objid < 16384) and o.acl is distinct from p.initprivs
            and x.now is distinct from x.supplied""".formatted(
                    OWNER_OF_FACT,
                    Snippets.role("x.grantee"),
                    OBJECT,
                    MEMBERSHIP,
                    PRIVILEGES.formatted("o.acl"),
                    PRIVILEGES.formatted("coalesce(p.initprivs, pg_catalog.acldefault(o.type, o.owner))"));

    /** Only the languages: the server does not keep the original comments of its other objects. */
    private static final String COMMENTS = """
            select %s, null, null, null, array['comment on ' || %s, pg_catalog.quote_literal(o.description)]
            from (select c.classoid as classid, c.objoid as objid, c.objsubid, c.description from pg_catalog.pg_description c) o
            %s
            where e.oid is not null
            or (o.objid < 16384 and o.classid = 'pg_catalog.pg_language'::pg_catalog.regclass)""".formatted(OWNER_OF_FACT, OBJECT, MEMBERSHIP);

    static final List<CatalogQuery> ALL = List.of(CatalogQuery.of(GRANTS), CatalogQuery.of(COMMENTS));

    private SuppliedObjectQueries() {}
}
