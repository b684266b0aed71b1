package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that cannot be filled is reported in the names of the schema, and the others are filled. */
@ExtendWith(TestTransactionExtension.class)
class UnfillableTest {

    @Test
    void a_check_that_no_row_satisfies_is_named_with_the_remedy(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table orders (id integer primary key, total integer not null, fee integer not null,
                  constraint orders_total_check check (total > fee and total < fee));
                create table notes (id integer primary key)""");

        var report = transaction.fill();

        assertThat(report.complaints(4))
                .containsExactly(
                        "table orders: no row satisfies check orders_total_check ((total > fee) AND (total < fee));"
                                + " give rows yourself: @DataFor(from = 4)");
        assertThat(transaction.rows("select count(*) from notes")).containsExactly("3");
    }

    @Test
    void checks_that_exclude_each_other_are_named_together(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table t (n integer not null,
                          constraint small check (n < 10), constraint even check (n % 2 = 0), constraint big check (n > 10))"""))
                .containsExactly(
                        "table t: no row satisfies check big (n > 10) and check even ((n % 2) = 0) and check small (n < 10)"
                                + " together");
    }

    @Test
    void a_trigger_that_refuses_rows_is_reported(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (id integer primary key);
                create function no() returns trigger language plpgsql as $$ begin raise exception 'not on Sundays'; end $$;
                create trigger closed before insert on t for each row execute function no()""");

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table t: the server refuses its rows, or a trigger (closed) does: ERROR: not on Sundays");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "25001", "40001", "40P01", "53100", "55000", "55P03", "57014", "57P01", "58000", "58P01"
            })
    void a_trigger_may_raise_any_state(String state, TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table a (id integer primary key);
                create table b (id integer primary key);
                create function no() returns trigger language plpgsql as $$ begin
                  raise exception 'closed' using errcode = '%s'; end $$;
                create trigger closed before insert on b for each row execute function no()""".formatted(state));

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table a: 3 rows",
                        "table b: the server refuses its rows, or a trigger (closed) does: ERROR: closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create function f() returns trigger language plpgsql as $$ begin new.n := lastval(); return new; end $$;"
                        + " create trigger f before insert on t for each row execute function f()",
                "alter table t alter n set default lastval(), alter n set not null",
                "create function f() returns trigger language plpgsql as $$ begin perform pg_read_file('/nowhere'); return new; end $$;"
                        + " create trigger f before insert on t for each row execute function f()"
            })
    void what_the_server_says_inside_a_function_is_about_rows(String more, TestTransaction transaction)
            throws SQLException {
        transaction.execute("create table t (id integer primary key, n bigint); " + more);

        assertThat(transaction.fill().tables()).hasSize(1);
    }

    @Test
    void a_trigger_that_suppresses_rows_is_reported(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (id integer primary key);
                create function no() returns trigger language plpgsql as $$ begin return null; end $$;
                create trigger silent before insert on t for each row execute function no()""");

        assertThat(transaction.filled(""))
                .containsExactly("table t: the server refuses its rows, or a trigger (silent) does:"
                        + " the row was not inserted, and the server gave no reason");
    }

    @Test
    void a_trigger_that_requires_ordinary_rows_gets_them(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (id integer primary key, name text, n integer not null);
                create function ok() returns trigger language plpgsql as $$ begin
                  if length(new.name) > 10 or new.name is null or new.n > 10 then raise exception 'odd'; end if; return new;
                end $$;
                create trigger guard before insert on t for each row execute function ok()""");

        assertThat(transaction.fill().tables()).singleElement().satisfies(table -> {
            assertThat(table.inserted()).isGreaterThanOrEqualTo(3);
            assertThat(table.gaps()).containsExactly("column name has no null in any row");
        });
    }

    @Test
    void a_trigger_that_waits_for_the_commit_sees_all_rows(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table orders (id integer primary key);
                create table lines (order_id integer not null references orders, n integer not null unique);
                create function has_line() returns trigger language plpgsql as $$ begin
                  if not exists (select from lines) then raise exception 'no line'; end if; return null;
                end $$;
                create constraint trigger complete after insert on orders deferrable initially deferred
                  for each row execute function has_line()""");

        assertThat(transaction.filled("")).containsExactly("table lines: 3 rows", "table orders: 3 rows");
        transaction.execute("set constraints all immediate");
    }

    @Test
    void what_a_trigger_refuses_at_the_commit_is_taken_back(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table orders (id integer primary key);
                create table lines (order_id integer not null references orders);
                create table others (id integer primary key);
                create function no() returns trigger language plpgsql as $$ begin raise exception 'never'; end $$;
                create constraint trigger refused after insert on orders deferrable initially deferred
                  for each row execute function no()""");

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table lines: column order_id refers to orders, which has no rows",
                        "table orders: refused, which waits for the commit, refuses its rows: ERROR: never",
                        "table others: 3 rows");
        transaction.execute("set constraints all immediate");
    }

    @Test
    void a_policy_that_refuses_rows_is_reported(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create role rows_writer;
                create schema open authorization rows_writer;
                set local role rows_writer;
                create table open.t (id integer primary key);
                alter table open.t enable row level security;
                alter table open.t force row level security;
                create table open.u (id integer primary key)""");

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table open.t: the server refuses its rows: ERROR: new row violates row-level security policy"
                                + " for table \"t\"",
                        "table open.u: 3 rows");
    }

    @Test
    void a_table_that_the_role_may_not_touch_is_reported(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table secret (id integer primary key);
                create role rows_writer;
                set local role rows_writer""");

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table secret: the server refuses its rows: ERROR: permission denied for table secret");
    }
}
