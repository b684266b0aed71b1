package dev.rung.sqlcheck.internal.grammar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.sqlcheck.internal.tree.LiteralRows;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

    private static final int MUTATIONS = 2_500;
    private static final Grammar GRAMMAR = Grammar.of(18);

    @AfterAll
    static void close() {
        GRAMMAR.close();
    }

    @Test
    void says_of_thousands_of_texts_what_the_server_says() throws SQLException {
        var texts = Corpus.texts();
        var random = new Random(42);
        int refused = 0;
        try (var server = new ServerGrammar()) {
            for (var text : texts) {
                assertThat(verdict(text)).as(text).isEqualTo(server.parse(text));
            }
            for (int i = 0; i < MUTATIONS; i++) {
                var text = Corpus.mutate(texts.get(random.nextInt(texts.size())), random);
                var expected = server.parse(text);
                if (expected.getKey().startsWith("trailing junk after parameter")) {
                    continue; // the packager's fork takes $1a for $1 as a
                }
                var verdict = verdict(text);
                assertThat(verdict).as(text).isEqualTo(expected);
                refused += verdict.getKey().isEmpty() ? 0 : 1;
            }
        }
        assertThat(texts.size()).isGreaterThan(300);
        assertThat(refused).isGreaterThan(MUTATIONS / 2);
    }

    /** Where the server's scanner looks ahead, or joins what it has read, a comment in between is like a blank. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 as a order by a nulls first",
                "select 1 as a order by a nulls last",
                "select * from generate_series(1,2) with ordinality",
                "select 1 not in (2)",
                "select 3 not between 1 and 2",
                "select 'a' not like 'b'",
                "select 'a' not ilike 'b'",
                "select 'a' not similar to 'b'",
                "select cast('2001-01-01 00:00' as timestamp with time zone)",
                "select cast('2001-01-01 00:00' as timestamp without time zone)",
                "select U&'d!0061' uescape '!'",
                "select 1 as U&\"d!0061\" uescape '!'",
                "select b'1' \n '0'",
                "select x'1' \n 'f'",
                "select E'a' \n 'b\\'c'",
                "select U&'a' \n 'b'",
                "comment on table pg_class is 'a' \n 'b'",
                "select json_object( 'a' : 1 format json without unique keys )",
                "select 'é' , $$ -- no /* comment */ $$ , \"--\" from t",
                "select 2 * 3 - - 4 / 5 slect é",
                "select 'a' 'b'"
            })
    void a_comment_between_two_tokens_is_what_it_is_to_the_server(String sql) throws SQLException {
        try (var server = new ServerGrammar()) {
            for (var comment :
                    List.of("/*x*/", " /* a /* é */ 🐘\n*/ ", " -- c 'd\n", " -- é\r ", "/*\n*/", "/* never")) {
                for (int blank = sql.indexOf(' '); blank >= 0; blank = sql.indexOf(' ', blank + 1)) {
                    var text = sql.substring(0, blank) + comment + sql.substring(blank + 1);
                    assertThat(verdict(text)).as(text).isEqualTo(server.parse(text));
                }
            }
        }
    }

    /** Rows of constants are left out behind the first hundred; what is wrong among them, or behind them, is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1, 'it''s', null), (-1.5e3, 'é 🐘', true)",
                "(1, 'a' 'b')",
                "(1, 'a'\n'b')",
                "(1, , 2)",
                "(1 2)",
                "(1, 2",
                "(1, 'x)",
                "(1, 2) (3, 4)",
                "(1, nullx), (1x)",
                "(1, E'\\'', now()), ((2), array[1, 2), 3)",
                "(), (1)",
                "(1, 2), 3, (4)",
                "(1) on conflict do nothing returning a, (2), b slect",
                "(1); insert into u values (1), (2), (3) slect",
                "(1) -- (2)\n, (3) /* , (4) */ , (5) slect"
            })
    void of_long_lists_of_rows_it_says_what_the_server_says(String row) throws SQLException {
        var rows = Stream.generate(() -> "(1, 'é, (abc')").limit(400).collect(joining(" ,\n"));
        try (var server = new ServerGrammar()) {
            for (var text : List.of(
                    "insert into t values " + rows + ", " + row,
                    "insert into t values " + rows + ", " + row + ", " + rows,
                    "select a.values " + rows + ", " + row + ", " + rows)) {
                assertThat(verdict(text)).as(text).isEqualTo(server.parse(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into public.t (a, \"B\") values (1, ';é');",
                "insert into public.t (a, \"B\") values (1, 'x') returning a; slect",
                "insert into public.t (a, \"B\") values (1, 'x' 'y');",
                "insert into public.t (a, \"B\") values (1 'x');",
                "insert into public.t (a, \"B\") values (1, 'x)",
                "insert into public.t (a, select) values (1, 'x');",
                "insert into public.t (a, \"B\") valuez (1, 'x');",
                "create function f() begin atomic insert into public.t (a, \"B\") values (1, 'x'); slect; end;",
                "create rule r as on insert to u do also (insert into public.t (a, \"B\") values (1, 'x'); delete fom t)"
            })
    void of_many_inserts_it_says_what_the_server_says(String statement) throws SQLException {
        var inserts = Stream.generate(() -> "insert into public.t (a, \"B\") values (1, 'é;');\n")
                .limit(300)
                .collect(joining());
        try (var server = new ServerGrammar()) {
            for (var text : List.of(inserts + statement, inserts + statement + inserts, inserts + "slect;" + inserts)) {
                assertThat(verdict(text)).as(text).isEqualTo(server.parse(text));
            }
        }
    }

    @Test
    void a_seed_of_thousands_of_rows_is_read_in_time() {
        var rows = Stream.generate(() -> "(1,'abcd')").limit(20_000).collect(joining(","));
        var inserts = Stream.generate(() -> "INSERT INTO public.notes VALUES (1, 'abcd');\n")
                .limit(5_000)
                .collect(joining());

        assertThat(GRAMMAR.parse("insert into t (id, name) values " + rows)).isInstanceOf(Verdict.Valid.class);
        assertThat(GRAMMAR.parse(inserts)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void where_a_value_is_added_to_an_enum_the_rows_that_may_hold_it_stay() {
        var rows = Stream.generate(() -> "(1)").limit(2_000).collect(joining(",")) + ",('calm')";

        assertThat(LiteralRows.thinned("insert into t values " + rows)).doesNotContain("calm");
        assertThat(LiteralRows.thinned("alter type m ADD VALUE 'calm'; insert into t values " + rows))
                .endsWith(rows);
    }

    private static Map.Entry<String, Integer> verdict(String sql) {
        var verdict = GRAMMAR.parse(sql);
        if (verdict instanceof Verdict.SyntaxError error) {
            return Map.entry(error.message(), error.position());
        }
        assertThat(verdict).as(sql).isInstanceOf(Verdict.Valid.class);
        return Map.entry("", 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void has_the_keywords_of_older_servers(int majorVersion) {
        try (var grammar = Grammar.of(majorVersion)) {
            assertThat(grammar.parse("select 1, '日本'"))
                    .isInstanceOfSatisfying(
                            Verdict.Valid.class,
                            valid -> assertThat(valid.tree()).contains("日本"));
            assertThat(grammar.parse("select '日本' slect x"))
                    .isEqualTo(new Verdict.SyntaxError("syntax error at or near \"x\"", 18));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void a_text_without_a_statement_has_none(int majorVersion) {
        try (var grammar = Grammar.of(majorVersion)) {
            for (var text : List.of("", " ", ";", "-- nothing", "/* nothing */")) {
                assertThat(grammar.parse(text))
                        .isInstanceOfSatisfying(
                                Verdict.Valid.class,
                                valid -> assertThat(Statement.read(valid.text(), valid.tree()))
                                        .isEmpty());
            }
        }
    }

    @Test
    void an_older_server_refuses_what_came_after_it() {
        try (var older = Grammar.of(17)) {
            assertThat(older.parse("alter table t add constraint c not null x"))
                    .isEqualTo(new Verdict.SyntaxError("syntax error at or near \"not\"", 31));
        }
        assertThat(GRAMMAR.parse("alter table t add constraint c not null x")).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void a_text_that_is_nested_too_deeply_is_not_checked_and_the_next_one_is() {
        try (var grammar = new Grammar(18, new Grammar.Limits(Duration.ofMinutes(1), 512 * 1024))) {
            assertThat(grammar.parse("select 1" + " + 1".repeat(5_000)))
                    .isEqualTo(new Verdict.NotChecked("it is nested too deeply"));
            assertThat(grammar.parse("select 2")).isInstanceOf(Verdict.Valid.class);
        }
    }

    @Test
    void a_text_that_takes_too_long_is_not_checked_and_the_next_one_is() {
        try (var grammar = new Grammar(18, new Grammar.Limits(Duration.ofSeconds(3), 64 * 1024 * 1024))) {
            assertThat(grammar.parse("select 1" + " + 1".repeat(60_000)))
                    .isEqualTo(new Verdict.NotChecked("the parser did not come to an end in time"));
            assertThat(grammar.parse("select 2")).isInstanceOf(Verdict.Valid.class);
        }
    }

    @Test
    void nesting_that_the_server_refuses_is_refused() {
        assertThat(GRAMMAR.parse("select " + "(".repeat(20_000)))
                .isEqualTo(new Verdict.SyntaxError("memory exhausted at or near \"(\"", 10_003));
    }

    @Test
    void a_text_that_is_too_long_is_not_checked() {
        assertThat(GRAMMAR.parse("select '" + "é".repeat(131_072) + "'"))
                .isEqualTo(new Verdict.NotChecked("it is longer than 256 KB"));
    }

    @Test
    void a_grammar_that_is_not_there_is_not_asked() {
        try (var none = Grammar.of(9)) {
            assertThat(none.parse("slect"))
                    .isEqualTo(new Verdict.NotChecked(
                            "the parser failed: java.io.IOException: this jar has no grammar of PostgreSQL 9"));
        }
    }
}
