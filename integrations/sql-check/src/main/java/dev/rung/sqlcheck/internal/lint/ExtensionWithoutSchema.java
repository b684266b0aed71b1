package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.NameInSql;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class ExtensionWithoutSchema implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L123",
                "An extension without a schema",
                """
                Without a schema it lands in whichever comes first in the search path, which is not the same for every database and
                user.""",
                "create extension if not exists pg_trgm",
                "create extension if not exists pg_trgm schema public");
    }

    /** They name their schema themselves, and another cannot be chosen. */
    private static final Set<String> WITH_SCHEMA = Set.of(
            "plpgsql",
            "plperl",
            "plperlu",
            "plpython3u",
            "pltcl",
            "pltclu",
            "adminpack",
            "citus",
            "pg_cron",
            "pg_graphql",
            "pg_tle",
            "pglogical",
            "pgmq",
            "pgsodium",
            "postgis_tiger_geocoder",
            "postgis_topology",
            "supabase_vault");

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return statement.is("CreateExtensionStmt")
                        && statement
                                .node()
                                .children("options", "DefElem")
                                .noneMatch(option -> "schema".equals(option.text("defname")))
                        && !WITH_SCHEMA.contains(statement.node().text("extname"))
                ? Stream.of(new Diagnostic(
                        "Where " + statement.node().text("extname") + " lands depends on the search path.",
                        "create extension %s schema ..."
                                .formatted(NameInSql.of(statement.node().text("extname"))),
                        statement.position()))
                : Stream.empty();
    }
}
