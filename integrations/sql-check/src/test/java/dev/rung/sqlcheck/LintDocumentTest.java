package dev.rung.sqlcheck;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.sqlcheck.internal.lint.Page;
import dev.rung.sqlcheck.internal.lint.Rule;
import dev.rung.sqlcheck.internal.lint.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LintDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "lint.md");

    private static final String BEGINNING = """
            # What the SQL check says

            `rung-sql-check` reads the SQL of migrations with PostgreSQL's own grammar while javac compiles them. This page is
            made from its rules. `-Arung.target=14` to `18` is the server that the SQL is for, `-Arung.lint=off` leaves only
            the errors, `-Arung.sql=off` nothing at all, and `-Arung.verbose` also tells what was not checked, and what it cost.

            Checked is what is constant: literals, text blocks, sums of them, and constants. A table that the same method made
            before, in SQL or with `createTable`, is new, and safe; private methods of the class count as part of those that call
            them. Of a migration that was released ([migrations.lock](releases.md)) only what PostgreSQL cannot read is told, since
            nobody can change it any more. Where a danger is none, say why:

            ```java
            @AcceptRisk(rule = "L101", reason = "the table has ten rows")
            ```

            ### L001 SQL that PostgreSQL cannot read

            The server would refuse it, with these words and at this place. Where another version of the server would take it,
            `-Arung.target` says which one is meant.

            The bodies of functions, procedures and `do` blocks are read too, where they are written in SQL or PL/pgSQL (by the
            parser of 18, whatever the target). Told is what the text alone makes an error; which variables, types and tables
            there are, only the server knows. The rules below do not look into bodies.
            """;

    @Test
    void the_page_says_what_the_rules_say() throws IOException {
        var expected = Rules.all().stream()
                .map(Rule::page)
                .map(LintDocumentTest::entry)
                .collect(joining("", BEGINNING, ""));
        if (System.getProperty("golden.update") != null) {
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
}
