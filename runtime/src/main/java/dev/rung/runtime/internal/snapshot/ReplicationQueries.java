package dev.rung.runtime.internal.snapshot;

import java.util.List;

/** Publications and subscriptions. */
final class ReplicationQueries {

    private static final String PUBLICATIONS = """
            select 'pg_publication/' || p.oid, null, 'PUBLICATION', pg_catalog.quote_ident(p.pubname),
            array['owner', %s,
            'all tables', case when p.puballtables then 'yes' end,
            'operations', pg_catalog.concat_ws(', ', case when p.pubinsert then 'insert' end,
            case when p.pubupdate then 'update' end, case when p.pubdelete then 'delete' end,
            case when p.pubtruncate then 'truncate' end),
            'partitions', case when p.pubviaroot then 'published via their root' end,
            'generated columns', case pg_catalog.to_jsonb(p) ->> 'pubgencols' when 's' then 'stored' end]
            from pg_catalog.pg_publication p""".formatted(Snippets.role("p.pubowner"));

    private static final String PUBLISHED_TABLES = """
            select 'pg_publication/' || r.prpubid, null, null, null,
            array['table ' || r.prrelid::pg_catalog.regclass, 'yes']
            from pg_catalog.pg_publication_rel r""";

    private static final String PUBLISHED_PARTS_OF_TABLES = """
            select 'pg_publication/' || r.prpubid, null, null, null,
            array['table ' || r.prrelid::pg_catalog.regclass, coalesce(nullif(pg_catalog.concat_ws(' ',
            (select '(' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' order by a.attnum) || ')'
            from pg_catalog.pg_attribute a where a.attrelid = r.prrelid and a.attnum = any (r.prattrs)),
            'where ' || pg_catalog.pg_get_expr(r.prqual, r.prrelid)), ''), 'yes')]
            from pg_catalog.pg_publication_rel r""";

    private static final String PUBLISHED_SCHEMAS = """
            select 'pg_publication/' || s.pnpubid, null, null, null,
            array['tables in schema ' || pg_catalog.quote_ident(n.nspname), 'yes']
            from pg_catalog.pg_publication_namespace s join pg_catalog.pg_namespace n on n.oid = s.pnnspid""";

    /** How to reach the publisher is left out: there are passwords in it, and few may read it. */
    private static final String SUBSCRIPTIONS =
            """
            select 'pg_subscription/' || s.oid, null, 'SUBSCRIPTION', pg_catalog.quote_ident(s.subname),
            array['owner', %s,
            'state', case when s.subenabled then 'enabled' else 'disabled' end,
            'slot', pg_catalog.quote_ident(s.subslotname),
            'synchronous commit', s.subsynccommit,
            'publications', %s]
            from pg_catalog.pg_subscription s join pg_catalog.pg_database d on d.oid = s.subdbid
            where d.datname = pg_catalog.current_database()""".formatted(Snippets.role("s.subowner"), Snippets.settings("s.subpublications"));

    private static final String SUBSCRIPTION_OPTIONS = subscriptions("""
            'binary', case when s.subbinary then 'yes' end,
            'streaming', case s.substream::text when 'f' then null when 'false' then null when 'p' then 'parallel' else 'on' end""");

    /** Whether the server has got to it yet is no option. */
    private static final String SUBSCRIPTION_OPTIONS_SINCE_15 = subscriptions("""
            'two phases', case when s.subtwophasestate <> 'd' then 'yes' end,
            'disabled on error', case when s.subdisableonerr then 'yes' end""");

    private static final String SUBSCRIPTION_OPTIONS_SINCE_16 = subscriptions("""
            'password', case when not s.subpasswordrequired then 'not required' end,
            'run', case when s.subrunasowner then 'as owner' end,
            'origin', nullif(s.suborigin, 'any')""");

    private static final String SUBSCRIPTION_OPTIONS_SINCE_17 = subscriptions("""
            'failover', case when s.subfailover then 'yes' end""");

    private static String subscriptions(String facts) {
        return """
                select 'pg_subscription/' || s.oid, null, null, null, array[%s]
                from pg_catalog.pg_subscription s join pg_catalog.pg_database d on d.oid = s.subdbid
                where d.datname = pg_catalog.current_database()""".formatted(facts);
    }

    static final List<CatalogQuery> ALL = List.of(
            CatalogQuery.of(PUBLICATIONS),
            CatalogQuery.before(15, PUBLISHED_TABLES),
            CatalogQuery.since(15, PUBLISHED_PARTS_OF_TABLES),
            CatalogQuery.since(15, PUBLISHED_SCHEMAS),
            CatalogQuery.of(SUBSCRIPTIONS),
            CatalogQuery.of(SUBSCRIPTION_OPTIONS),
            CatalogQuery.since(15, SUBSCRIPTION_OPTIONS_SINCE_15),
            CatalogQuery.since(16, SUBSCRIPTION_OPTIONS_SINCE_16),
            CatalogQuery.since(17, SUBSCRIPTION_OPTIONS_SINCE_17));

    private ReplicationQueries() {}
}
