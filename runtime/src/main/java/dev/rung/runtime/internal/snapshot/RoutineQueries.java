package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** Functions, procedures, aggregates; without the constructors that come with a range type. */
final class RoutineQueries {

    private static final String NAME = """
            place.prefix || pg_catalog.quote_ident(p.proname) || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')'""";

    /** How a planner and a caller see it. */
    private static final String BEHAVIOUR =
            """
            'volatility', case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
            'strict', case when p.proisstrict then 'yes' end,
            'security', case when p.prosecdef then 'definer' else 'invoker' end,
            'leakproof', case when p.proleakproof then 'yes' end,
            'parallel', case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end,
            'cost', p.procost::text,
            'rows', nullif(p.prorows, 0)::text,
            'support function', %s,
            'settings', %s""".formatted(Snippets.function("p.prosupport"), Snippets.settings("p.proconfig"));

    private static final String FUNCTIONS = """
            select 'pg_proc/' || p.oid, array['pg_namespace/' || p.pronamespace],
            case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end, %s,
            array['owner', %s,
            'arguments', nullif(pg_catalog.pg_get_function_arguments(p.oid), ''),
            'result', pg_catalog.pg_get_function_result(p.oid),
            'language', pg_catalog.quote_ident(l.lanname),
            'window', case when p.prokind = 'w' then 'yes' end,
            'transformed types', (select pg_catalog.string_agg(pg_catalog.format_type(y, null), ', ')
            from pg_catalog.unnest(p.protrftypes) y),
            'library', p.probin,
            'body', coalesce(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc),
            %s]
            from pg_catalog.pg_proc p join place on place.oid = p.pronamespace
            join pg_catalog.pg_language l on l.oid = p.prolang
            where p.prokind in ('f', 'p', 'w') and not exists (
            select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
            and d.objid = p.oid and d.deptype = 'i')""".formatted(NAME, Snippets.role("p.proowner"), BEHAVIOUR);

    private static final String AGGREGATES = """
            select 'pg_proc/' || p.oid, array['pg_namespace/' || p.pronamespace], 'AGGREGATE', %s,
            array['owner', %s,
            'arguments', nullif(pg_catalog.pg_get_function_arguments(p.oid), ''),
            'result', pg_catalog.pg_get_function_result(p.oid),
            'kind', case a.aggkind when 'n' then 'normal' when 'o' then 'ordered set' else 'hypothetical set' end,
            'transition function', %s,
            'state type', pg_catalog.format_type(a.aggtranstype, null),
            'state size', nullif(a.aggtransspace, 0)::text,
            'initial state', pg_catalog.quote_literal(a.agginitval),
            'final function', %s,
            'final function extra', case when a.aggfinalextra then 'yes' end,
            'final function effect', case a.aggfinalmodify when 'r' then 'read only' when 's' then 'shareable'
            else 'read write' end,
            'combine function', %s,
            'serial function', %s,
            'deserial function', %s,
            """.formatted(
                            NAME,
                            Snippets.role("p.proowner"),
                            Snippets.function("a.aggtransfn"),
                            Snippets.function("a.aggfinalfn"),
                            Snippets.function("a.aggcombinefn"),
                            Snippets.function("a.aggserialfn"),
                            Snippets.function("a.aggdeserialfn"))
            + """
            'moving transition function', %s,
            'moving inverse function', %s,
            'moving state type', case when a.aggmtranstype <> 0 then pg_catalog.format_type(a.aggmtranstype, null) end,
            'moving state size', nullif(a.aggmtransspace, 0)::text,
            'moving initial state', pg_catalog.quote_literal(a.aggminitval),
            'moving final function', %s,
            'moving final function extra', case when a.aggmfinalextra then 'yes' end,
            'moving final function effect', case when a.aggmfinalfn <> 0 then case a.aggmfinalmodify when 'r' then 'read only'
            when 's' then 'shareable' else 'read write' end end,
            'sort operator', nullif(a.aggsortop, 0)::pg_catalog.regoperator::text,
            %s]
            from pg_catalog.pg_aggregate a join pg_catalog.pg_proc p on p.oid = a.aggfnoid
            join place on place.oid = p.pronamespace""".formatted(
                            Snippets.function("a.aggmtransfn"),
                            Snippets.function("a.aggminvtransfn"),
                            Snippets.function("a.aggmfinalfn"),
                            BEHAVIOUR);

    static final List<CatalogQuery> ALL = List.of(CatalogQuery.of(FUNCTIONS), CatalogQuery.of(AGGREGATES));

    private RoutineQueries() {}
}
