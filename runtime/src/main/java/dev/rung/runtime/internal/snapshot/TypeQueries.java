package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** Types and collations; without the types that come with a table, an array or a range. */
final class TypeQueries {

    private static final String ENUM_TYPES = """
            select 'pg_type/' || t.oid, array['pg_namespace/' || t.typnamespace],
            'ENUM_TYPE', place.prefix || pg_catalog.quote_ident(t.typname),
            array['owner', %s,
            'labels', (select pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
            from pg_catalog.pg_enum e where e.enumtypid = t.oid)]
            from pg_catalog.pg_type t join place on place.oid = t.typnamespace where t.typtype = 'e'""".formatted(Snippets.role("t.typowner"));

    private static final String DOMAINS = """
            select 'pg_type/' || t.oid, array['pg_namespace/' || t.typnamespace],
            'DOMAIN', place.prefix || pg_catalog.quote_ident(t.typname),
            array['owner', %s,
            'base type', pg_catalog.format_type(t.typbasetype, t.typtypmod),
            'not null', case when t.typnotnull then 'yes' end,
            'default', pg_catalog.pg_get_expr(t.typdefaultbin, 0),
            'collation', case when t.typcollation <> base.typcollation
            then t.typcollation::pg_catalog.regcollation::text end]
            from pg_catalog.pg_type t join place on place.oid = t.typnamespace
            join pg_catalog.pg_type base on base.oid = t.typbasetype where t.typtype = 'd'""".formatted(Snippets.role("t.typowner"));

    private static final String DOMAIN_CONSTRAINTS = """
            select 'pg_constraint/' || o.oid, array['pg_type/' || o.contypid], 'CONSTRAINT',
            pg_catalog.quote_ident(o.conname) || ' on domain ' || place.prefix || pg_catalog.quote_ident(t.typname),
            array['definition', pg_catalog.pg_get_constraintdef(o.oid)]
            from pg_catalog.pg_constraint o join pg_catalog.pg_type t on t.oid = o.contypid
            join place on place.oid = t.typnamespace where o.contype = 'c'""";

    private static final String COMPOSITE_TYPES = """
            select 'pg_type/' || t.oid, array['pg_namespace/' || t.typnamespace],
            'COMPOSITE_TYPE', relation.name,
            array['owner', %s]
            from pg_catalog.pg_type t join relation on relation.oid = t.typrelid
            where relation.relkind = 'c'""".formatted(Snippets.role("t.typowner"));

    private static final String RANGE_TYPES = """
            select 'pg_type/' || t.oid, array['pg_namespace/' || t.typnamespace],
            'RANGE_TYPE', place.prefix || pg_catalog.quote_ident(t.typname),
            array['owner', %s,
            'subtype', pg_catalog.format_type(r.rngsubtype, null),
            'operator class', pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.opcname),
            'collation', nullif(r.rngcollation, 0)::pg_catalog.regcollation::text,
            'canonical function', %s,
            'difference function', %s,
            'multirange type', pg_catalog.format_type(r.rngmultitypid, null)]
            from pg_catalog.pg_range r join pg_catalog.pg_type t on t.oid = r.rngtypid
            join place on place.oid = t.typnamespace
            join pg_catalog.pg_opclass c on c.oid = r.rngsubopc
            join pg_catalog.pg_namespace n on n.oid = c.opcnamespace""".formatted(
            Snippets.role("t.typowner"), Snippets.function("r.rngcanonical"), Snippets.function("r.rngsubdiff"));

    /** Those with functions in C, and those of which only the name is known yet. */
    private static final String BASE_TYPES = """
            select 'pg_type/' || t.oid, array['pg_namespace/' || t.typnamespace],
            'BASE_TYPE', place.prefix || pg_catalog.quote_ident(t.typname),
            array['owner', %s,
            'state', case when t.typisdefined then 'defined' else 'only named' end,
            'input function', case when t.typisdefined then %s end,
            'output function', case when t.typisdefined then %s end,
            'length', case when t.typisdefined then t.typlen::text end,
            'alignment', case when t.typisdefined then t.typalign::text end,
            'storage', case when t.typisdefined then t.typstorage::text end,
            'category', case when t.typisdefined then t.typcategory::text end,
            'preferred', case when t.typispreferred then 'yes' end,
            'by value', case when t.typbyval and t.typisdefined then 'yes' end,
            'delimiter', nullif(t.typdelim::text, ','),
            'element type', case when t.typelem <> 0 then pg_catalog.format_type(t.typelem, null) end,
            'collatable', case when t.typcollation <> 0 then 'yes' end,
            'receive function', %s,
            'send function', %s,
            'modifier input function', %s,
            'modifier output function', %s,
            'analyze function', %s,
            'subscript function', %s,
            'default', t.typdefault]
            from pg_catalog.pg_type t join place on place.oid = t.typnamespace
            where t.typtype in ('b', 'p') and (t.typelem = 0 or t.typcategory <> 'A')""".formatted(
                    Snippets.role("t.typowner"),
                    Snippets.function("t.typinput"),
                    Snippets.function("t.typoutput"),
                    Snippets.function("t.typreceive"),
                    Snippets.function("t.typsend"),
                    Snippets.function("t.typmodin"),
                    Snippets.function("t.typmodout"),
                    Snippets.function("t.typanalyze"),
                    Snippets.function("t.typsubscript"));

    /** The column of the locale has had three names. */
    private static final String COLLATIONS = """
            select 'pg_collation/' || c.oid, array['pg_namespace/' || c.collnamespace],
            'COLLATION', place.prefix || pg_catalog.quote_ident(c.collname),
            array['owner', %s,
            'provider', case c.collprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin' else 'default' end,
            'locale', coalesce(pg_catalog.to_jsonb(c) ->> 'colllocale', pg_catalog.to_jsonb(c) ->> 'colliculocale',
            c.collcollate::text),
            'character type', c.collctype::text,
            'rules', pg_catalog.to_jsonb(c) ->> 'collicurules',
            'comparison', case when c.collisdeterministic then 'deterministic' else 'not deterministic' end]
            from pg_catalog.pg_collation c join place on place.oid = c.collnamespace""".formatted(Snippets.role("c.collowner"));

    static final List<CatalogQuery> ALL = List.of(
            CatalogQuery.of(ENUM_TYPES),
            CatalogQuery.of(DOMAINS),
            CatalogQuery.of(DOMAIN_CONSTRAINTS),
            CatalogQuery.of(COMPOSITE_TYPES),
            CatalogQuery.of(RANGE_TYPES),
            CatalogQuery.of(BASE_TYPES),
            CatalogQuery.of(COLLATIONS));

    private TypeQueries() {}
}
