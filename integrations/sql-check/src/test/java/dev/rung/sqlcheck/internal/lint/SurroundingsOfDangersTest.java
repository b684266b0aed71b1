package dev.rung.sqlcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.sqlcheck.internal.lint.LintContext.Direction;
import dev.rung.sqlcheck.internal.lint.LintContext.Mode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement is a danger or none by what its migration does before it, and by its direction. */
class SurroundingsOfDangersTest {

    private static final Linter LINTER = Linter.of(18);

    @AfterAll
    static void close() {
        LINTER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index on orders (a)",
                "alter table orders add column b text not null",
                "alter table public.orders add column b uuid default gen_random_uuid()",
                "alter table orders alter column a type bigint",
                "alter table ORDERS alter column a set not null",
                "alter table orders add check (a > 0)",
                "alter table orders add unique (a)",
                "alter table orders drop column a",
                "drop table orders",
                "alter table orders rename to sales",
                "alter table orders rename column a to b",
                "update orders set a = 1",
                "delete from orders",
                "alter table other add column c int; alter table orders add column c int",
                "truncate orders",
                "alter table orders disable trigger all",
                "alter table orders set schema archive",
                "cluster orders using i",
                "reindex table orders"
            })
    void a_table_created_before_is_safe(String sql) {
        assertThat(LINTER.codes(sql, Mode.TRANSACTIONAL, Direction.UP)).isNotEmpty();
        assertThat(LINTER.codes("create table orders (a bigint); " + sql, Mode.TRANSACTIONAL, Direction.UP))
                .isEmpty();
        for (var made : List.of(
                "create table orders as select 1 as a; ",
                "create unlogged table orders as execute x; ",
                "select a into orders from x; ",
                "select a into orders from x union select 1; ",
                "create foreign table orders (a bigint) server s; ",
                "create materialized view orders as select 1 as a; ")) {
            assertThat(LINTER.codes(made + sql, Mode.TRANSACTIONAL, Direction.UP))
                    .as(made)
                    .isEmpty();
        }
        assertThat(LINTER.codes(
                        "create table x (a bigint); alter table x rename to orders; " + sql,
                        Mode.TRANSACTIONAL,
                        Direction.UP))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table orders",
                "alter table orders drop column a",
                "alter table orders rename column a to b",
                "alter table orders add column a json",
                "alter table orders set schema archive",
                "alter type mood rename value 'a' to 'b'",
                "create table orders (a bigint references customers)",
                "create table orders (a smallint primary key)",
                "create table orders (a serial)"
            })
    void a_down_may_take_away_what_up_brought(String sql) {
        assertThat(LINTER.codes(sql, Mode.TRANSACTIONAL, Direction.UP)).isNotEmpty();
        assertThat(LINTER.codes(sql, Mode.TRANSACTIONAL, Direction.DOWN)).isEmpty();
    }

    /** The first danger is one; what comes of it is none, or was told with it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "truncate t; alter table t add column n int not null|L129",
                "truncate t; alter table t add primary key (a), add check (a > 0), alter b set not null, alter c type int|L129",
                "truncate t; create index on t (a)|L129",
                "truncate s.t; alter table s.t rename to u; alter table s.u add column n int not null|L129,L112",
                "delete from t; alter table t add column n int not null|L114",
                "alter table t rename to t_old; create table t (a bigint); insert into t select a from t_old; drop table t_old|L131",
                "drop table orders; drop index if exists orders_customer_idx|L111",
                "drop index idx_orders_customer; drop table shop.orders|L111",
                "drop index a_b_idx; alter table a drop column b|L110",
                "drop index a_b_idx; alter table a drop column b; alter table c add x int|L110,L120",
                "drop index named_otherwise; alter table a drop column b|L110",
                "alter table t add b int; alter table t drop column a; alter table t rename column b to a|",
                "alter table t drop column a, add column a int|L110",
                "drop index user_sub_idx; drop table sb_user|L111",
                "create table n (a int); insert into n select a from t; drop table t; alter table n rename to t|",
                "drop table if exists t; create table t (a int)|L111",
                "create table n (a int); alter table n add b int; drop index t_idx|L128",
                "alter table a drop column b; drop index idx_a_b|L110",
                "alter table a drop constraint k; alter table a add constraint k foreign key (b) references c on delete cascade|L107"
            })
    void what_follows_from_a_danger_is_not_found_again(String sql, String expected) {
        assertThat(String.join(",", LINTER.codes(sql, Mode.TRANSACTIONAL, Direction.UP)))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void outside_a_transaction_each_statement_ends_what_it_locked_and_added() {
        var sql = "alter type m add value 'x'; alter table t add a int; update t set c = 'x'::m where b";

        assertThat(LINTER.codes(sql, Mode.TRANSACTIONAL, Direction.UP)).containsExactly("L124", "L131");
        assertThat(LINTER.codes(sql, Mode.WITHOUT_TRANSACTION, Direction.UP)).isEmpty();
    }

    @Test
    void of_many_tables_three_are_named() {
        var many = IntStream.rangeClosed(1, 100)
                .mapToObj(n -> "alter table a_table_with_a_name_of_some_length_" + n + " add x int")
                .toList();
        var sql = String.join(";", many);
        var context = new LintContext(Mode.TRANSACTIONAL, Direction.UP);

        for (var statement : LINTER.read(sql)) {
            for (var rule : Rules.all()) {
                assertThat(rule.check(statement, context))
                        .allSatisfy(
                                diagnostic -> assertThat(diagnostic.danger()).hasSizeLessThan(300));
            }
            context.did(statement);
        }
        assertThat(context.lockedInWords()).endsWith("_3 and 97 more");
    }
}
