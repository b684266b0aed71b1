package dev.rung.sqlcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.sqlcheck.internal.lint.LintContext.Direction;
import dev.rung.sqlcheck.internal.lint.LintContext.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that PostgreSQL cuts is found, with what it leaves of it. */
class CutNamesTest {

    private static final Linter LINTER = Linter.of(18);

    @AfterAll
    static void close() {
        LINTER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1 as a%s|62",
                "select 1 as A$1_%s|59",
                "select a as é%s|61",
                "create table \"%s\" (a bigint)|63",
                "create table \"\"\"%s\" (a bigint)|62",
                "create view v as select 1 as \"日本%s\"|57",
                "/* %1$s /* */ %1$s */ select '%1$s', E'\\'%1$s', $a$ %1$s $a$, a%1$s -- %1$s|62"
            })
    void names_of_more_than_63_bytes_are_cut(String sql, int most) {
        assertThat(LINTER.codes(sql.formatted("x".repeat(most)), Mode.TRANSACTIONAL, Direction.UP))
                .isEmpty();
        assertThat(LINTER.codes(sql.formatted("x".repeat(most + 1)), Mode.TRANSACTIONAL, Direction.UP))
                .containsExactly("L126");
    }

    @Test
    void what_is_left_of_a_name_is_what_the_server_leaves() {
        var sql = "create table t (a bigint); select 1 as \"é\", 2 as \"" + "é".repeat(32) + "\"";
        var statements = LINTER.read(sql);
        var diagnostic = new NameIsCut()
                .check(statements.get(1), new LintContext(Mode.TRANSACTIONAL, Direction.UP))
                .toList();

        assertThat(diagnostic)
                .containsExactly(new Diagnostic(
                        "PostgreSQL cuts this name of 64 bytes to " + "é".repeat(31) + ".",
                        "a name of at most 63 bytes.",
                        sql.indexOf("\"" + "é".repeat(32)) + 1));
        assertThat(statements.get(1).node().toString()).contains("name=" + "é".repeat(31) + ",");
    }
}
