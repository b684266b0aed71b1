package dev.rung.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

    static List<Corpus> corpus() {
        return Corpus.all();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void splits_as_psql_does(Corpus corpus) {
        assertThat(texts(corpus.text())).isEqualTo(Corpus.statements(corpus.sent()));
    }

    @Test
    void what_is_put_together_is_split_again() {
        for (int seed = 0; seed < 5_000; seed++) {
            var script = RandomScript.of(seed);

            assertThat(texts(script.text())).as("seed %d", seed).isEqualTo(script.statements());
        }
    }

    @Test
    void what_is_cut_anywhere_is_split_into_parts_of_it() {
        for (int seed = 0; seed < 100; seed++) {
            var text = RandomScript.of(seed).text();
            for (int cut = 0; cut < text.length(); cut++) {
                var rest = text.substring(cut);
                for (var part : texts(rest)) {
                    assertThat(rest).as("seed %d, from %d", seed, cut).contains(part);
                    rest = rest.substring(rest.indexOf(part) + part.length());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", " ;; \n;", "-- nothing", "/* nothing */", "/* a */ ; -- b\n ; /* c"})
    void nothing_has_no_statement(String text) {
        assertThat(SqlScript.split(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a; b",
                "select \"a; b",
                "select $$ a; b",
                "select 1 /* a; b",
                "select (1; b",
                "select E'a\\"
            })
    void what_never_ends_is_one_statement(String text) {
        assertThat(texts(text)).containsExactly(text);
    }

    @Test
    void line_ends_may_be_those_of_windows() {
        assertThat(texts("select 1; -- a;\r\nselect E'\\'\r\n;'\r\n;\r\n"))
                .containsExactly("select 1", "select E'\\'\r\n;'");
    }

    @Test
    void data_of_copy_is_taken_for_sql() {
        assertThat(texts("copy t from stdin;\n1\ta\n\\.\nselect 1;"))
                .containsExactly("copy t from stdin", "1\ta\n\\.\nselect 1");
    }

    @Test
    void what_follows_the_head_of_a_long_statement_is_split_as_well() {
        var rows = "insert into t values " + "(1, ';'), ".repeat(10_000) + "(2, '')";
        var routine = "create function f() returns int begin atomic select " + "1 + ".repeat(100)
                + "case when true then 1 end; select 2; end";

        assertThat(texts(rows + ";" + routine + ";" + rows)).containsExactly(rows, routine, rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create function f() returns int language sql begin atomic select t.end from t; select 1 as end; end",
                "create function f() returns int begin atomic select t.case, 1 as case; select 2; end",
                "create function f() returns int begin atomic select case 1 when 1 then case when true then 2 end end; end",
                "create function f() returns int begin /* a */ atomic -- b\n select 1; /* end; */ -- end;\n end",
                "create or replace procedure p() begin atomic end",
                "create procedure begin() begin atomic select t.begin atomic from t; end",
                "create function f() returns int begin atomic select 1 end; select (case when true then 1 end); end",
                "create function begin() returns int language sql as $$ select 1 $$",
                "create function f() returns setof begin language sql as 'select 1'",
                "create function f(a int default 1) returns int return case when a > 1 then 2 end",
                "create table t (begin int, atomic int, \"end\" int)",
                "select begin atomic from t",
            })
    void begin_and_end_are_read_as_the_server_reads_them(String statement) {
        assertThat(texts(statement + "; commit; " + statement + ";")).containsExactly(statement, "commit", statement);
    }

    @Test
    void a_byte_order_mark_before_the_text_is_no_part_of_it() {
        assertThat(texts("\uFEFFcreate table t (id int); select 1"))
                .containsExactly("create table t (id int)", "select 1");
        assertThat(texts("\uFEFF")).isEmpty();
        assertThat(texts("select '\uFEFF';\uFEFF")).containsExactly("select '\uFEFF'", "\uFEFF");
    }

    @Test
    void a_statement_may_begin_with_more_symbols_than_are_kept() {
        var statement = "(".repeat(100) + "select 1" + ")".repeat(100);

        assertThat(texts(statement + ";" + statement)).containsExactly(statement, statement);
    }

    private static List<String> texts(String script) {
        return SqlScript.split(script).stream().map(SqlStatement::text).toList();
    }
}
