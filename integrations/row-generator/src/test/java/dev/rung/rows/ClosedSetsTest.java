package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column that takes a few known values has each of them in some row. */
@ExtendWith(TestTransactionExtension.class)
class ClosedSetsTest {

    private static final String TYPES = """
            create type five as enum ('x1', 'x2', 'x3', 'x4', 'x5');
            create domain listed as text check (value in ('a', 'b', 'c'));
            create domain mine as five not null;
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v five not null | x1 x2 x3 x4 x5",
                "v five primary key | x1 x2 x3 x4 x5",
                "v five default 'x2' | x1 x2 x3 x4 x5",
                "v mine | x1 x2 x3 x4 x5",
                "v listed not null | a b c",
                "v text not null check (v in ('a', 'b', 'gone')) | a b gone",
                "v text not null check (v = 'a' or v = 'b' or v = 'c' or v = 'd') | a b c d",
                "v varchar(4) primary key check (v in ('a', 'b', 'gone', 'x')) | a b gone x",
                "v char(1) not null check (v in ('Y', 'N')) | N Y",
                "v int not null check (v in (10, 20, 30)) | 10 20 30",
                "v int check (v between 1 and 5) | 1 2 3 4 5",
                "v smallint not null check (v between 1 and 3) | 1 2 3",
                "v boolean not null | false true",
                "v boolean | false true"
            })
    void all_of_them_are_seen(String column, String values, TestTransaction transaction) throws SQLException {
        transaction.execute(TYPES + "create table t (" + column + ", n int, r text not null)");

        transaction.fill();

        assertThat(transaction.rows("select string_agg(distinct v::text, ' ' order by v::text) from t"))
                .containsExactly(values);
        assertThat(transaction.rows("select count(*) <= 7 and count(n) < count(*) from t"))
                .containsExactly("t");
    }

    @Test
    void of_many_the_first_and_the_last(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                do $$ begin execute (select 'create type many as enum (' || string_agg('''v' || lpad(n::text, 2, '0') || '''', ',' order by n) || ')'
                  from generate_series(1, 40) n); end $$;
                create table t (v many not null)""");

        transaction.fill();

        assertThat(transaction.rows("select min(v), max(v), count(*) from t")).containsExactly("v01|v40|9");
    }

    @Test
    void several_columns_walk_beside_each_other(TestTransaction transaction) throws SQLException {
        transaction.execute(TYPES + """
                create table t (a five not null, b text not null check (b in ('a', 'b', 'c')), c boolean not null,
                  d timestamptz, e five[] not null, check (a <> 'x5' or d is not null))""");

        transaction.fill();

        assertThat(transaction.rows("select count(*), count(distinct a), count(distinct b), count(distinct c) from t"))
                .containsExactly("6|5|3|2");
        assertThat(transaction.rows("select distinct e @> enum_range(null::five)::five[] from t order by 1"))
                .contains("t");
    }

    @Test
    void a_new_unique_index_meets_duplicates_still(TestTransaction transaction) throws SQLException {
        transaction.execute(TYPES + "create table t (id int primary key, a five not null, b boolean)");

        transaction.fill();

        assertThat(transaction.refusal("create unique index on t (a, b)")).isEqualTo("23505");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v text not null check (v <> 'gone')",
                "v text not null check (v <> '' and v <> 'x')",
                "v int not null check (v > 3)",
                "v int not null check (v <> 0 and v <> 1)"
            })
    void what_is_not_closed_keeps_its_bold_values(String column, TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (" + column + ")");

        transaction.fill();

        assertThat(transaction.rows("select count(*), max(length(v::text)) > 4 from t"))
                .containsExactly("3|t");
    }

    @Test
    void rows_refer_to_more_than_one_other(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table status (code text primary key);
                insert into status values ('a'), ('b'), ('gone');
                create table t (s text not null references status, u text not null references status)""");

        transaction.fill();

        assertThat(transaction.rows("select count(distinct s) > 1, count(distinct u) > 1 from t"))
                .containsExactly("t|t");
    }
}
