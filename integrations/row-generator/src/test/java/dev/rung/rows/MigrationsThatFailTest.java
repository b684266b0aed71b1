package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows are for: a migration that works on empty tables only fails on these. */
@ExtendWith(TestTransactionExtension.class)
class MigrationsThatFailTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    integer         | smallint       | 22003
                    bigint          | integer        | 22003
                    numeric         | bigint         | 22003
                    numeric(10,2)   | numeric(8,2)   | 22003
                    numeric(10,2)   | numeric(9,2)   | 22003
                    double precision| real           | 22003
                    double precision| numeric(20,2)  | 22003
                    real            | integer        | 22003
                    text            | varchar(255)   | 22001
                    varchar(100)    | varchar(99)    | 22001
                    text            | integer        | 22P02
                    text            | date           | 22007
                    text            | boolean        | 22P02
                    text            | uuid           | 22P02
                    varbit(12)      | bit(8)         | 22026
                    """)
    void a_smaller_type_fails(String before, String after, String state, TestTransaction transaction)
            throws SQLException {
        transaction.execute("create table t (v " + before + ")");
        transaction.fill();

        assertThat(transaction.refusal("alter table t alter v type " + after
                        + (after.matches("varchar.*|bit.*|numeric.*|real") ? "" : " using v::" + after)))
                .isEqualTo(state);
    }

    @Test
    void not_null_fails_with_and_without_a_column_that_was_there(TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (id integer not null, v text default 'x')");
        transaction.fill();

        assertThat(transaction.refusal("alter table t alter v set not null")).isEqualTo("23502");
        assertThat(transaction.refusal("alter table t add w integer not null")).isEqualTo("23502");
    }

    @Test
    void a_unique_index_meets_duplicates_in_every_column_that_may_hold_them(TestTransaction transaction)
            throws SQLException {
        transaction.execute("""
                create table shop (id integer primary key);
                create table t (id integer primary key, a text, b integer not null, c date not null,
                  shop integer references shop, code text unique, unique (shop, b))""");
        transaction.fill();

        assertThat(transaction.refusal("create unique index on t (a)")).isEqualTo("23505");
        assertThat(transaction.refusal("create unique index on t (a, c, shop)")).isEqualTo("23505");
        assertThat(transaction.refusal("create unique index on t (shop)")).isEqualTo("23505");
        assertThat(transaction.refusal("create unique index on t (c)")).isEqualTo("23505");
    }

    @Test
    void a_check_that_rows_break_fails(TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (n integer not null, v text not null)");
        transaction.fill();

        assertThat(transaction.refusal("alter table t add check (n < 100)")).isEqualTo("23514");
        assertThat(transaction.refusal("alter table t add check (v ~ '^[[:ascii:]]*$')"))
                .isEqualTo("23514");
    }

    @Test
    void a_foreign_key_to_rows_that_are_not_there_fails(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table customers (id bigint generated always as identity primary key);
                create table orders (id integer, customer_id bigint not null)""");
        transaction.fill();

        assertThat(transaction.refusal("alter table orders add foreign key (customer_id) references customers"))
                .isEqualTo("23503");
    }

    @Test
    void what_multiplies_or_adds_columns_does_not_fail_for_our_values(TestTransaction transaction) throws SQLException {
        transaction.execute(
                "create table t (a smallint not null, b integer not null, c bigint not null, d float8 not null)");
        transaction.fill();

        transaction.execute("update t set a = a * a, b = b * b, c = c * c, d = d * d");
    }
}
