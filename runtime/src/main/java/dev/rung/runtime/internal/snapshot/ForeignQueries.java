package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** Where foreign tables get their rows from. */
final class ForeignQueries {

    private static final String WRAPPERS = """
            select 'pg_foreign_data_wrapper/' || w.oid, null, 'FOREIGN_DATA_WRAPPER', pg_catalog.quote_ident(w.fdwname),
            array['owner', %s,
            'handler', %s,
            'validator', %s,
            'options', %s]
            from pg_catalog.pg_foreign_data_wrapper w""".formatted(
                    Snippets.role("w.fdwowner"),
                    Snippets.function("w.fdwhandler"),
                    Snippets.function("w.fdwvalidator"),
                    Snippets.options("w.fdwoptions"));

    private static final String SERVERS = """
            select 'pg_foreign_server/' || s.oid, array['pg_foreign_data_wrapper/' || s.srvfdw],
            'FOREIGN_SERVER', pg_catalog.quote_ident(s.srvname),
            array['owner', %s,
            'wrapper', pg_catalog.quote_ident(w.fdwname),
            'type', pg_catalog.quote_literal(s.srvtype),
            'version', pg_catalog.quote_literal(s.srvversion),
            'options', %s]
            from pg_catalog.pg_foreign_server s join pg_catalog.pg_foreign_data_wrapper w on w.oid = s.srvfdw""".formatted(Snippets.role("s.srvowner"), Snippets.options("s.srvoptions"));

    /** The names of the options and never a value: that is where passwords are. */
    private static final String USER_MAPPINGS = """
            select 'pg_user_mapping/' || u.umid, array['pg_foreign_server/' || u.srvid], 'USER_MAPPING',
            'for ' || case u.umuser when 0 then 'public' else %s end || ' server ' || pg_catalog.quote_ident(u.srvname),
            array['options', (select pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name), ', ' order by o.option_name)
            from pg_catalog.pg_options_to_table(u.umoptions) o)]
            from pg_catalog.pg_user_mappings u""".formatted(Snippets.role("u.umuser"));

    static final List<CatalogQuery> ALL =
            List.of(CatalogQuery.of(WRAPPERS), CatalogQuery.of(SERVERS), CatalogQuery.of(USER_MAPPINGS));

    private ForeignQueries() {}
}
