package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** What functions are used for: operators, their classes and families, casts, transforms, conversions. */
final class OperatorQueries {

    private static final String OPERATORS = """
            select 'pg_operator/' || o.oid, array['pg_namespace/' || o.oprnamespace], 'OPERATOR',
            place.prefix || o.oprname || '(' || case o.oprleft when 0 then 'none' else
            pg_catalog.format_type(o.oprleft, null) end || ', ' || case o.oprright when 0 then 'none' else
            pg_catalog.format_type(o.oprright, null) end || ')',
            array['owner', %s,
            'function', %s,
            'result', pg_catalog.format_type(nullif(o.oprresult, 0), null),
            'commutator', nullif(o.oprcom, 0)::pg_catalog.regoperator::text,
            'negator', nullif(o.oprnegate, 0)::pg_catalog.regoperator::text,
            'restriction estimate', %s,
            'join estimate', %s,
            'hash joins', case when o.oprcanhash then 'yes' end,
            'merge joins', case when o.oprcanmerge then 'yes' end]
            from pg_catalog.pg_operator o join place on place.oid = o.oprnamespace""".formatted(
                    Snippets.role("o.oprowner"),
                    Snippets.function("o.oprcode"),
                    Snippets.function("o.oprrest"),
                    Snippets.function("o.oprjoin"));

    /** What is in them comes after them, as facts of their own. */
    private static final String FAMILIES = """
            select 'pg_opfamily/' || f.oid, array['pg_namespace/' || f.opfnamespace], 'OPERATOR_FAMILY',
            place.prefix || pg_catalog.quote_ident(f.opfname) || ' using ' || pg_catalog.quote_ident(m.amname),
            array['owner', %s]
            from pg_catalog.pg_opfamily f join place on place.oid = f.opfnamespace
            join pg_catalog.pg_am m on m.oid = f.opfmethod""".formatted(Snippets.role("f.opfowner"));

    private static final String FAMILY_OPERATORS = """
            select 'pg_opfamily/' || o.amopfamily, null, null, null,
            array['operator ' || o.amopstrategy || ' (' || pg_catalog.format_type(o.amoplefttype, null) || ', '
            || pg_catalog.format_type(o.amoprighttype, null) || ')' || case o.amoppurpose when 'o' then ' for order by'
            else '' end, o.amopopr::pg_catalog.regoperator || case when o.amopsortfamily <> 0 then (
            select ' by ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.opfname)
            from pg_catalog.pg_opfamily f join pg_catalog.pg_namespace n on n.oid = f.opfnamespace
            where f.oid = o.amopsortfamily) else '' end]
            from pg_catalog.pg_amop o where o.oid >= 16384""";

    private static final String FAMILY_FUNCTIONS = """
            select 'pg_opfamily/' || p.amprocfamily, null, null, null,
            array['function ' || p.amprocnum || ' (' || pg_catalog.format_type(p.amproclefttype, null) || ', '
            || pg_catalog.format_type(p.amprocrighttype, null) || ')', %s]
            from pg_catalog.pg_amproc p where p.oid >= 16384""".formatted(Snippets.function("p.amproc"));

    private static final String CLASSES = """
            select 'pg_opclass/' || c.oid, array['pg_namespace/' || c.opcnamespace], 'OPERATOR_CLASS',
            place.prefix || pg_catalog.quote_ident(c.opcname) || ' using ' || pg_catalog.quote_ident(m.amname),
            array['owner', %s,
            'type', pg_catalog.format_type(c.opcintype, null),
            'default', case when c.opcdefault then 'yes' end,
            'storage type', case when c.opckeytype <> 0 then pg_catalog.format_type(c.opckeytype, null) end,
            'family', pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.opfname)]
            from pg_catalog.pg_opclass c join place on place.oid = c.opcnamespace
            join pg_catalog.pg_am m on m.oid = c.opcmethod
            join pg_catalog.pg_opfamily f on f.oid = c.opcfamily
            join pg_catalog.pg_namespace n on n.oid = f.opfnamespace""".formatted(Snippets.role("c.opcowner"));

    /** Without those that come with a range type. */
    private static final String CASTS = """
            select 'pg_cast/' || c.oid, array['pg_type/' || c.castsource, 'pg_type/' || c.casttarget], 'CAST',
            '(' || pg_catalog.format_type(c.castsource, null) || ' as ' || pg_catalog.format_type(c.casttarget, null) || ')',
            array['context', case c.castcontext when 'i' then 'implicit' when 'a' then 'assignment' else 'explicit' end,
            'method', case c.castmethod when 'i' then 'inout' when 'b' then 'binary' else 'function ' || %s end]
            from pg_catalog.pg_cast c where c.oid >= 16384 and not exists (
            select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass
            and d.objid = c.oid and d.deptype = 'i')""".formatted(Snippets.function("c.castfunc"));

    private static final String TRANSFORMS =
            """
            select 'pg_transform/' || t.oid, array['pg_type/' || t.trftype, 'pg_language/' || t.trflang], 'TRANSFORM',
            'for ' || pg_catalog.format_type(t.trftype, null) || ' language ' || pg_catalog.quote_ident(l.lanname),
            array['from sql', %s, 'to sql', %s]
            from pg_catalog.pg_transform t join pg_catalog.pg_language l on l.oid = t.trflang""".formatted(Snippets.function("t.trffromsql"), Snippets.function("t.trftosql"));

    private static final String CONVERSIONS =
            """
            select 'pg_conversion/' || c.oid, array['pg_namespace/' || c.connamespace], 'CONVERSION',
            place.prefix || pg_catalog.quote_ident(c.conname),
            array['owner', %s,
            'encodings', pg_catalog.pg_encoding_to_char(c.conforencoding) || ' to '
            || pg_catalog.pg_encoding_to_char(c.contoencoding),
            'function', %s,
            'default', case when c.condefault then 'yes' end]
            from pg_catalog.pg_conversion c join place on place.oid = c.connamespace""".formatted(Snippets.role("c.conowner"), Snippets.function("c.conproc"));

    static final List<CatalogQuery> ALL = List.of(
            CatalogQuery.of(OPERATORS),
            CatalogQuery.of(FAMILIES),
            CatalogQuery.of(FAMILY_OPERATORS),
            CatalogQuery.of(FAMILY_FUNCTIONS),
            CatalogQuery.of(CLASSES),
            CatalogQuery.of(CASTS),
            CatalogQuery.of(TRANSFORMS),
            CatalogQuery.of(CONVERSIONS));

    private OperatorQueries() {}
}
