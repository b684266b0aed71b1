package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** Text search. */
final class SearchQueries {

    private static final String CONFIGURATIONS = """
            select 'pg_ts_config/' || c.oid, array['pg_namespace/' || c.cfgnamespace], 'TEXT_SEARCH_CONFIGURATION',
            place.prefix || pg_catalog.quote_ident(c.cfgname),
            array['owner', %s,
            'parser', pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.prsname)]
            from pg_catalog.pg_ts_config c join place on place.oid = c.cfgnamespace
            join pg_catalog.pg_ts_parser p on p.oid = c.cfgparser
            join pg_catalog.pg_namespace n on n.oid = p.prsnamespace""".formatted(Snippets.role("c.cfgowner"));

    private static final String MAPPINGS = """
            select 'pg_ts_config/' || m.mapcfg, null, null, null,
            array['mapping for ' || t.alias,
            pg_catalog.string_agg(m.mapdict::pg_catalog.regdictionary::text, ', ' order by m.mapseqno)]
            from pg_catalog.pg_ts_config_map m join pg_catalog.pg_ts_config c on c.oid = m.mapcfg
            join lateral pg_catalog.ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype
            where c.oid >= 16384 group by m.mapcfg, t.alias""";

    private static final String DICTIONARIES = """
            select 'pg_ts_dict/' || d.oid, array['pg_namespace/' || d.dictnamespace], 'TEXT_SEARCH_DICTIONARY',
            place.prefix || pg_catalog.quote_ident(d.dictname),
            array['owner', %s,
            'template', pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.tmplname),
            'options', d.dictinitoption]
            from pg_catalog.pg_ts_dict d join place on place.oid = d.dictnamespace
            join pg_catalog.pg_ts_template t on t.oid = d.dicttemplate
            join pg_catalog.pg_namespace n on n.oid = t.tmplnamespace""".formatted(Snippets.role("d.dictowner"));

    private static final String TEMPLATES =
            """
            select 'pg_ts_template/' || t.oid, array['pg_namespace/' || t.tmplnamespace], 'TEXT_SEARCH_TEMPLATE',
            place.prefix || pg_catalog.quote_ident(t.tmplname),
            array['init function', %s, 'lexize function', %s]
            from pg_catalog.pg_ts_template t join place on place.oid = t.tmplnamespace""".formatted(Snippets.function("t.tmplinit"), Snippets.function("t.tmpllexize"));

    private static final String PARSERS = """
            select 'pg_ts_parser/' || p.oid, array['pg_namespace/' || p.prsnamespace], 'TEXT_SEARCH_PARSER',
            place.prefix || pg_catalog.quote_ident(p.prsname),
            array['start function', %s, 'token function', %s, 'end function', %s, 'headline function', %s,
            'token types function', %s]
            from pg_catalog.pg_ts_parser p join place on place.oid = p.prsnamespace""".formatted(
                    Snippets.function("p.prsstart"),
                    Snippets.function("p.prstoken"),
                    Snippets.function("p.prsend"),
                    Snippets.function("p.prsheadline"),
                    Snippets.function("p.prslextype"));

    static final List<CatalogQuery> ALL = List.of(
            CatalogQuery.of(CONFIGURATIONS),
            CatalogQuery.of(MAPPINGS),
            CatalogQuery.of(DICTIONARIES),
            CatalogQuery.of(TEMPLATES),
            CatalogQuery.of(PARSERS));

    private SearchQueries() {}
}
