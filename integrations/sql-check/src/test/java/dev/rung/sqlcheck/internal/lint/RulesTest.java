package dev.rung.sqlcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.lint.Scene.Mode;
import dev.rung.sqlcheck.internal.lint.Scene.Way;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final Grammar GRAMMAR = Grammar.of(18);

    @AfterAll
    static void close() {
        GRAMMAR.close();
    }

    static List<Rule> rules() {
        return Rules.all();
    }

    @Test
    void codes_are_unique_and_in_order() {
        assertThat(rules().stream().map(rule -> rule.page().code()))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_is_bad_is_found_and_what_is_good_is_not(Rule rule) {
        var page = rule.page();

        assertThat(codes(page.bad(), Mode.TRANSACTIONAL, Way.UP)).contains(page.code());
        assertThat(codes(page.good(), Mode.WITHOUT_TRANSACTION, Way.UP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index on orders (a)",
                "alter table orders add column b text not null",
                "alter table public.orders add column b uuid default gen_random_uuid()",
                "alter table orders alter column a type bigint",
                "alter table ORDERS alter column a set not null",
                "alter table orders add foreign key (a) references customers",
                "alter table orders add check (a > 0)",
                "alter table orders add unique (a)",
                "alter table orders drop column a",
                "drop table orders",
                "alter table orders rename to sales",
                "alter table orders rename column a to b",
                "update orders set a = 1",
                "delete from orders",
                "alter table other add column c int; alter table orders add column c int"
            })
    void a_table_made_before_is_safe(String sql) {
        assertThat(codes(sql, Mode.TRANSACTIONAL, Way.UP)).isNotEmpty();
        assertThat(codes("create table orders (a bigint); " + sql, Mode.TRANSACTIONAL, Way.UP))
                .isEmpty();
        assertThat(codes("create table orders as select 1 as a; " + sql, Mode.TRANSACTIONAL, Way.UP))
                .isEmpty();
        assertThat(codes(
                        "create table x (a bigint); alter table x rename to orders; " + sql,
                        Mode.TRANSACTIONAL,
                        Way.UP))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table orders",
                "alter table orders drop column a",
                "alter table orders rename column a to b",
                "alter table orders add column a json"
            })
    void a_way_back_may_take_away_what_the_way_up_brought(String sql) {
        assertThat(codes(sql, Mode.TRANSACTIONAL, Way.UP)).isNotEmpty();
        assertThat(codes(sql, Mode.TRANSACTIONAL, Way.DOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create index concurrently i on t (a)|L102",
                "drop index concurrently i|L102",
                "reindex (concurrently) index i|L102",
                "alter table p detach partition q concurrently|L102",
                "create database d|L102",
                "alter table t add column a int primary key|L103,L119",
                "alter table t add column a bigserial not null|L104,L118",
                "alter table t add column a bigint generated always as identity|L104",
                "alter table t add column a int generated always as (b + 1) stored|L104",
                "alter table t add primary key (a)|L109",
                "alter table t drop column a cascade|L110,L113",
                "truncate t cascade|L113",
                "alter table t alter column a type timestamp|L105,L115",
                "create table t (a smallserial primary key)|L118,L119",
                "lock table a, b in access exclusive mode|L121",
                "set local role x|L122"
            })
    void each_form_of_a_danger_is_found(String sql, String expected) {
        assertThat(String.join(",", codes(sql, Mode.TRANSACTIONAL, Way.UP))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table t add column a int generated always as (b + 1) virtual",
                "alter table t add column a timestamptz not null default now()",
                "alter table t add column a varchar(5) default 'x'",
                "alter table t validate constraint c; alter table t alter column a set not null",
                "alter table t add unique using index i",
                "alter table a validate constraint c; alter table b validate constraint d",
                "create temp table x (a bigint); create index on x (a)",
                "select 'drop table x cascade', \"é\", $$ delete from t $$",
                "insert into t values (1); update t set a = 1 where b; delete from t where c",
                "create view v as select 1; grant select on v to r; comment on view v is '\\\"é\u0001'"
            })
    void what_is_harmless_is_not_found(String sql) {
        assertThat(codes(sql, Mode.TRANSACTIONAL, Way.UP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void the_trees_of_older_servers_are_read_too(int majorVersion) {
        try (var grammar = Grammar.of(majorVersion)) {
            for (var rule : rules()) {
                var bad = rule.page().bad();
                assertThat(codes(((Verdict.Valid) grammar.parse(bad)).tree(), new Scene(Mode.TRANSACTIONAL, Way.UP)))
                        .as(bad)
                        .contains(rule.page().code());
            }
        }
    }

    private static List<String> codes(String sql, Mode mode, Way way) {
        return codes(((Verdict.Valid) GRAMMAR.parse(sql)).tree(), new Scene(mode, way));
    }

    private static List<String> codes(String tree, Scene scene) {
        var codes = new ArrayList<String>();
        for (var statement : Statement.read(tree)) {
            rules().stream()
                    .filter(rule -> rule.check(statement, scene).findAny().isPresent())
                    .forEach(rule -> codes.add(rule.page().code()));
            scene.did(statement);
        }
        return codes;
    }
}
