package dev.rung.sqlcheck;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.lint.LintContext;
import dev.rung.sqlcheck.internal.lint.Page;
import dev.rung.sqlcheck.internal.lint.Rule;
import dev.rung.sqlcheck.internal.lint.Rules;
import dev.rung.sqlcheck.internal.tree.Statement;
import dev.rung.testing.GoldenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "lint.md");

    private static final String BEGINNING = """
            # What the SQL check says

            `rung-sql-check` reads the SQL of migrations with PostgreSQL's own grammar while javac compiles them. This page is
            generated from its rules. `-Arung.target=14` to `18` is the server that the SQL is for, `-Arung.lint=off` leaves only
            what PostgreSQL cannot read, `-Arung.sql=off` nothing at all, and `-Arung.verbose` also reports what was not checked, and what it cost.

            Checked is what is constant: literals, text blocks, sums of them, and constants. A table that the same method created
            before, in SQL or with `createTable`, is new, and safe; private methods of the class count as part of those that call
            them. Of a migration that was released ([migrations.lock](releases.md)) only what PostgreSQL cannot read is reported, since
            it cannot be changed any more. Where a danger is none, say why:

            ```java
            @AcceptRisk(rule = "L101", reason = "the table has ten rows")
            ```

            What the server refuses anyway is none that anybody could accept: for L102, L124 and L132 the annotation changes nothing.
            L102 in `up` or `down` of a migration, and L132, are errors.

            What is longer than 256 KB, or takes ten seconds of processor time, is a warning that it was not checked; the rest is.
            The grammar runs in an interpreter, which reads some 5 to 15 KB in a second: texts from 50 KB on may not come to their end.
            Rows of constants cost next to nothing, in one long `values` list or in inserts of one row each (`pg_dump --inserts`): the
            first hundred represent all.

            ### L001 SQL that PostgreSQL cannot read

            The server would refuse it, with these words and at this place. Where another version of the server would take it,
            `-Arung.target` says which one is meant. The grammar of 19 is not to be had yet: with `-Arung.target=19`, or a newer one,
            that of 18 reads, and what it does not know is a note and no error.

            The bodies of functions, procedures and `do` blocks are read too, where they are written in SQL or PL/pgSQL (by the
            parser of 18, whatever the target). Reported is what is an error by the text alone; which variables, types and tables
            there are, only the server knows. The rules below do not look into bodies.
            """;

    private static final String NEIGHBOURS = """

            ### Where other linters have a rule

            | squawk, strong_migrations | Here |
            | --- | --- |
            """;

    /** What others warn of: their name for it, an example, and the rules that find it here, or why none does. */
    private static final List<Neighbour> OTHERS = List.of(
            new Neighbour(
                    "adding-field-with-default, auto-increment, stored generated",
                    "alter table t add a uuid default gen_random_uuid()",
                    "L104"),
            new Neighbour(
                    "adding-foreign-key-constraint, adding a reference",
                    "alter table t add foreign key (a) references u",
                    "L107 L125"),
            new Neighbour("adding-not-nullable-field", "alter table t alter a set not null", "L106"),
            new Neighbour("adding-required-field", "alter table t add a text not null", "L103"),
            new Neighbour("adding-serial-primary-key-field", "alter table t add a serial primary key", "L104 L109"),
            new Neighbour("ban-alter-domain-with-add-constraint", "alter domain d add check (value > 0)", "L108"),
            new Neighbour("ban-char-field", "create table t (a char(2))", "L117"),
            new Neighbour(
                    "ban-concurrent-index-creation-in-transaction", "create index concurrently i on t (a)", "L102"),
            new Neighbour("ban-drop-column", "alter table t drop column a", "L110"),
            new Neighbour("ban-drop-table, create_table with force", "drop table t cascade", "L111 L113"),
            new Neighbour("ban-drop-database", "drop database d", "L102"),
            new Neighbour("ban-truncate-cascade", "truncate t cascade", "L113 L129"),
            new Neighbour("changing-column-type", "alter table t alter a type bigint", "L105"),
            new Neighbour("constraint-missing-not-valid", "alter table t add check (a > 0)", "L108"),
            new Neighbour(
                    "disallowed-unique-constraint, exclusion constraints", "alter table t add unique (a)", "L109"),
            new Neighbour("prefer-bigint-over-int, over-smallint", "create table t (a int primary key)", "L119"),
            new Neighbour("prefer-identity", "create table t (a bigserial)", "L118"),
            new Neighbour("prefer-timestamp-tz", "create table t (a timestamp)", "L115"),
            new Neighbour("renaming-column, renaming-table, a schema", "alter table t rename to u", "L112"),
            new Neighbour("require-concurrent-index-creation", "create index i on t (a)", "L101"),
            new Neighbour("require-concurrent-index-deletion", "drop index i", "L128"),
            new Neighbour("backfilling in one transaction", "update t set a = 1", "L114"),
            new Neighbour("adding a json column", "alter table t add a json", "L116"),
            new Neighbour(
                    "ban-create-domain-with-constraint",
                    "create domain d as int check (value > 0)",
                    "none: no row has the domain yet; a check that comes later is L108"),
            new Neighbour(
                    "ban-drop-not-null",
                    "alter table t alter a drop not null",
                    "none: it takes no time, and programs decide whether they can read it"),
            new Neighbour(
                    "prefer-text-field",
                    "create table t (a varchar(20))",
                    "none: `varchar(20)` becomes longer without being written anew"),
            new Neighbour(
                    "prefer-robust-stmts",
                    "create table t (a text)",
                    "none: a migration that fails is rolled back whole, or resumed where it stopped"),
            new Neighbour(
                    "require-timeout-settings",
                    "alter table t add a text",
                    "none: Rung sets `lock_timeout` for every migration"),
            new Neighbour("transaction-nesting", "begin", "none: Rung refuses it when it runs (RUNG-404)"),
            new Neighbour(
                    "indexes of many columns",
                    "create table t (a text, b text, c text, d text, unique (a, b, c, d))",
                    "none: they may be what a query needs"));

    @Test
    void the_page_says_what_the_rules_say() throws IOException {
        var expected = Rules.all().stream()
                .map(Rule::page)
                .map(LintDocumentTest::entry)
                .collect(joining("", BEGINNING, others()));
        if (GoldenText.isWriting()) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String entry(Page page) {
        return """

                ### %s %s

                %s

                ```sql
                %s; -- no
                %s; -- yes
                ```
                """.formatted(page.code(), page.title(), page.danger(), page.bad(), page.good());
    }

    private static String others() {
        return OTHERS.stream()
                .map(other -> "| %s | %s |\n".formatted(other.names(), other.here()))
                .collect(joining("", NEIGHBOURS, ""));
    }

    @Test
    void the_rules_find_what_the_page_says_that_they_find() {
        try (var grammar = Grammar.of(18)) {
            for (var other : OTHERS) {
                var context = new LintContext(LintContext.Mode.TRANSACTIONAL, LintContext.Direction.UP);
                var tree = ((Verdict.Valid) grammar.parse(other.example())).tree();
                var found = Statement.read(other.example(), tree).stream()
                        .flatMap(statement -> Rules.all().stream()
                                .filter(rule ->
                                        rule.check(statement, context).findAny().isPresent()))
                        .map(rule -> rule.page().code())
                        .toList();
                assertThat(found).as(other.example()).containsAll(other.rules());
                assertThat(found.isEmpty())
                        .as(other.example())
                        .isEqualTo(other.rules().isEmpty());
            }
        }
    }

    private record Neighbour(String names, String example, String here) {

        List<String> rules() {
            return here.startsWith("none") ? List.of() : List.of(here.split(" "));
        }
    }
}
