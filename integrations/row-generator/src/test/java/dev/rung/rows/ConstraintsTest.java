package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.rows.model.TableRows;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks, keys and exclusion constraints are satisfied. */
@ExtendWith(TestTransactionExtension.class)
class ConstraintsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a integer not null check (a > 0)",
                "a integer not null check (a between 100 and 110)",
                "a integer not null check (a in (7, 11, 13))",
                "a integer not null check (a % 5 = 0)",
                "a integer not null check (a < 0)",
                "a numeric(3,2) not null check (a > 0.99 and a < 1.01)",
                "a float8 not null check (a between -90 and 90)",
                "a text not null check (a in ('new', 'paid', 'it''s'))",
                "a text not null check (a <> '')",
                "a text not null check (length(a) = 2)",
                "a text not null check (char_length(btrim(a)) between 5 and 8)",
                "a text not null check (a like '%@%.%')",
                "a text not null check (a ilike 'ab_-%')",
                "a text not null check (a ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{4,30}$')",
                "a text not null check (a ~* '^(https?|ftp)://[^/ ]+(/.*)?$')",
                "a text not null check (a ~ '^\\d{3}-\\d{4}$')",
                "a text not null check (a !~ '[^[:alnum:]]' and a <> '')",
                "a text not null check (a = upper(a))",
                "a text not null check (a = lower(a) and position('@' in a) > 1)",
                "a varchar(2) not null check (a in ('DE', 'FR'))",
                "a text not null check (starts_with(a, 'urn:'))",
                "a date not null check (a >= '2030-01-01' and a < '2030-02-01')",
                "a timestamptz not null check (a > '2020-01-01' and a < '2020-01-03')",
                "a timestamptz not null check (a > now())",
                "a time not null check (a < '09:00')",
                "a interval not null check (a > interval '2 days')",
                "a jsonb not null check (a ? 'kind' and jsonb_typeof(a -> 'kind') = 'string')",
                "a jsonb not null check (jsonb_typeof(a) = 'array')",
                "a text[] not null check (a <@ array['x', 'y'] and cardinality(a) > 0)",
                "a int4range not null check (not isempty(a) and not upper_inf(a))",
                "a boolean not null check (a)",
                "a uuid not null check (a <> '00000000-0000-0000-0000-000000000000')",
                "a integer not null, b integer not null, check (a > b)",
                "a integer not null, b integer not null, check (a > b + 1000)",
                "a integer not null, b integer not null, c integer not null, check (a + b = c)",
                "a integer not null, b integer not null, check (a / b > 1)",
                "a timestamptz not null, b timestamptz, check (b > a)",
                "a date not null, b date not null, c date not null, check (a < b), check (b < c)",
                "a text not null, b integer, check ((a = 'paid') = (b is not null))",
                "a integer, b text, c date, check (num_nonnulls(a, b, c) = 1)",
                "a integer, b text, c date, d uuid, e inet, check (num_nonnulls(a, b, c, d, e) = 1)",
                "a integer, b integer, check (a is not null or b is not null)",
                "a integer not null, b integer not null generated always as (a * 2) stored, check (b = 42)",
                "a integer not null, b integer generated always as (a * a * a) stored",
                "c1 text not null, c2 text, c3 text, c4 date, c5 date, c6 uuid, c7 uuid, c8 inet, n integer not null,"
                        + " twice integer generated always as (n * 2) stored check (twice = 42)",
                "\"select\" text not null check (\"select\" in ('a \"b\"', 'c'))",
                "a integer, constraint \"Odd name?\" check (a = 5)"
            })
    void a_check_is_satisfied(String columns, TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (" + columns + ")");

        assertThat(transaction.fill().tables()).singleElement().satisfies(table -> {
            assertThat(table.inserted()).isGreaterThanOrEqualTo(3);
            assertThat(table.gaps()).isEmpty();
            assertThat(table.obstacle()).isEmpty();
        });
    }

    @Test
    void a_check_over_the_whole_row_is_found_by_trying(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (a integer not null, b integer not null);
                create function is_good(r t) returns boolean language sql immutable as 'select r.a < r.b and r.b < 10';
                alter table t add check (is_good(t))""");

        assertThat(transaction.filled("")).containsExactly("table t: 3 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a integer unique, b text not null unique",
                "a integer not null, b boolean not null, primary key (a, b)",
                "a boolean not null, b boolean not null, unique (a, b)",
                "a boolean not null, b boolean not null, unique (a, b) deferrable initially deferred",
                "a text check (a in ('x', 'y', 'z')) primary key",
                "a integer primary key check (a between 5 and 7)",
                "a text primary key check (a ~ '^[a-c]$')",
                "a bigint generated always as identity primary key, b text not null, unique (a, b)",
                "a bigserial primary key, b text not null",
                "a integer not null, during tsrange not null, exclude using gist (during with &&)",
                "a box not null, exclude using gist (a with &&)",
                "a integer not null unique deferrable initially deferred"
            })
    void keys_differ(String columns, TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (" + columns + ")");

        assertThat(transaction.fill().tables()).singleElement().returns("table t: 3 rows", TableRows::describe);
        transaction.execute("set constraints all immediate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on t (lower(a))",
                "on t (a) where b is null",
                "on t (b, a) where c > 0",
                "on t ((a || b))",
                "on t (c) include (a)",
                "on t (upper(a), c)"
            })
    void a_unique_index_is_satisfied(String index, TestTransaction transaction) throws SQLException {
        transaction.execute(
                "create table t (a text not null, b text, c integer not null); create unique index odd " + index);

        assertThat(transaction.filled("")).containsExactly("table t: 3 rows");
    }

    @Test
    void a_check_that_the_server_does_not_enforce_is_no_obstacle(TestTransaction transaction) throws SQLException {
        var notEnforced = transaction.serverVersion() >= 18 ? "not enforced" : "";

        assertThat(transaction.filled(
                        "create table t (a integer not null, constraint odd check (a < a) " + notEnforced + ")"))
                .containsExactly(
                        notEnforced.isEmpty() ? "table t: no row satisfies check odd (a < a)" : "table t: 3 rows");
    }

    @Test
    void rows_that_are_there_are_no_obstacle(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (id serial primary key, code varchar(1) unique, n integer not null unique);
                insert into t values (1, 'a', 1), (2, 'b', 40003)""");

        assertThat(transaction.filled("")).containsExactly("table t: 3 rows, 2 were there");
        assertThat(transaction.filled("")).containsExactly("table t: 3 rows, 5 were there");
    }

    @Test
    void a_table_that_takes_few_rows_gets_these(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table flags (v boolean primary key);
                create table one (id integer primary key default 1 check (id = 1), name text not null)""");

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table flags: 2 rows; no more, because no row satisfies unique flags_pkey (v)",
                        "table one: 1 row; no more, because no row satisfies unique one_pkey (id)");
    }

    @Test
    void columns_that_the_server_fills_are_left_to_it(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (a bigint generated always as identity, b bigserial, c integer generated by default as identity,
                  d integer not null, e integer generated always as (d + 1) stored);
                create table nothing_else (id bigint generated always as identity);
                create table empty_table ()""");

        transaction.fill();

        assertThat(transaction.rows("select a, b, c, e - d from t")).containsExactly("1|1|1|1", "2|2|2|1", "3|3|3|1");
        assertThat(transaction.rows("select count(*) from nothing_else")).containsExactly("3");
        assertThat(transaction.rows("select count(*) from empty_table")).containsExactly("3");
    }
}
