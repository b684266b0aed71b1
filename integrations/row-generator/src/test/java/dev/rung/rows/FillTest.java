package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.rows.model.RowOptions;
import dev.rung.rows.model.TableName;
import dev.rung.rows.model.TableRows;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is filled, how far, and what stays as it was. */
@ExtendWith(TestTransactionExtension.class)
class FillTest {

    private static final String CONTENTS = "select * from t order by id";

    @Test
    void the_same_schema_gets_the_same_rows(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table p (id bigint generated always as identity primary key, name text not null);
                create table t (id integer primary key, p bigint references p, name varchar(40), at timestamptz, data jsonb,
                  price numeric(10,2) check (price >= 0), tags text[], during daterange)""");
        var before = transaction.connection().setSavepoint();
        transaction.fill();
        var first = transaction.rows(CONTENTS);
        transaction.connection().rollback(before);
        transaction.execute("alter sequence p_id_seq restart");

        transaction.fill();

        assertThat(transaction.rows(CONTENTS)).isEqualTo(first).hasSize(3);
    }

    @Test
    void a_value_is_there_twice_and_an_ordinary_one_besides(TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (id integer primary key, n integer not null, v varchar(20) not null)");

        transaction.fill();

        assertThat(transaction.rows(CONTENTS))
                .containsExactly(
                        "30002|1|text 1", "40000|40000|aé Zoë Straße 漢字 😀 1", "40002|40000|aé Zoë Straße 漢字 😀 1");
    }

    @Test
    void keys_that_migrations_insert_are_left_alone(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table roles (id integer primary key, name text not null unique, place smallint unique);
                create table grants (role integer, at bigint, primary key (role, at), foreign key (role) references roles)""");
        transaction.fill();

        transaction.execute("""
                insert into roles select n, 'role ' || n, n from pg_catalog.generate_series(0, 100) n;
                insert into grants select id, id from roles where id <= 100""");

        assertThat(transaction.rows("select count(*) from roles")).containsExactly("104");
    }

    @Test
    void rows_are_as_many_as_asked_for(TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (id integer primary key, v text)");

        RowGenerator.fill(transaction.connection(), RowOptions.defaults().withRows(10));

        assertThat(transaction.rows("select count(*) from t")).containsExactly("10");
        assertThatThrownBy(() -> RowOptions.defaults().withRows(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows is 0: a table gets 1 to 1000 rows");
    }

    @Test
    void what_is_no_table_of_the_users_is_left_out(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (id integer primary key);
                create schema "Other one";
                create table "Other one"."my \"\"table\"\"\" ("Id" integer primary key);
                create table of_extension (id integer);
                alter extension plpgsql add table of_extension;
                create view v as select * from t;
                create materialized view m as select * from t;
                create temporary table scratch (id integer);
                create foreign data wrapper nowhere;
                create server away foreign data wrapper nowhere;
                create foreign table far (id integer) server away""");

        var tables = transaction.fill().tables();

        assertThat(tables)
                .extracting(TableRows::table)
                .containsExactly(new TableName("Other one", "my \"table\""), new TableName("public", "t"));
        assertThat(tables).extracting(TableRows::inserted).containsExactly(3, 3);
        assertThat(tables.get(0).describe()).isEqualTo("table Other one.my \"table\": 3 rows");
    }

    @Test
    void a_table_and_one_that_inherits_from_it_are_both_filled(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table base (id integer primary key, v text not null);
                        create table derived (primary key (id)) inherits (base);
                        insert into derived select -n, '' from pg_catalog.generate_series(1, 30) n;
                        create table refers (base integer not null references base)"""))
                .containsExactly("table base: 3 rows", "table derived: 3 rows, 30 were there", "table refers: 3 rows");
    }

    @Test
    void triggers_fire(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table log (what text);
                create table t (id integer primary key);
                create function log() returns trigger language plpgsql as $$ begin
                  insert into log values ('inserted'); return new; end $$;
                create trigger logged after insert on t for each row execute function log()""");

        transaction.fill();

        assertThat(transaction.rows("select count(*) from log where what = 'inserted'"))
                .containsExactly("3");
    }

    @Test
    void deferred_constraints_are_deferred_again_afterwards(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (id integer primary key deferrable initially deferred);
                create table s (id integer primary key);
                create table u (s integer references s deferrable initially deferred)""");
        transaction.fill();

        transaction.execute(
                "insert into u values (4711); insert into s values (4711); insert into t values (4711), (4711)");

        assertThat(transaction.refusal("set constraints all immediate")).isEqualTo("23505");
    }

    @Test
    void a_connection_in_autocommit_is_refused(TestTransaction transaction) throws SQLException {
        transaction.connection().setAutoCommit(true);

        assertThatThrownBy(() -> transaction.fill())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rows are generated in a transaction: call setAutoCommit(false) before");
        transaction.connection().setAutoCommit(false);
    }

    @Test
    void trouble_with_the_server_leaves_no_rows(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table a (id integer primary key);
                create table b (id integer primary key);
                create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$;
                create trigger slow before insert on b for each row execute function slow();
                set local statement_timeout = '200ms'""");

        assertThatThrownBy(transaction::fill)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("statement timeout");
        assertThat(transaction.rows("select count(*) from a")).containsExactly("0");
    }

    @Test
    void a_search_path_of_ones_own_changes_nothing(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create schema app;
                create type app.state as enum ('on', 'off');
                create domain app.percent as integer check (value between 0 and 100);
                create table app.t (id integer primary key, s app.state not null, p app.percent not null,
                  ss app.state[] not null, check (s in ('on', 'off') and p > 50));
                set local search_path = ''""");

        assertThat(transaction.filled("")).isEqualTo(List.of("table app.t: 3 rows"));
    }

    @Test
    void a_table_is_distinguished_by_its_schema_too(TestTransaction transaction) throws SQLException {
        transaction.execute("create schema app; create table app.t (id integer); create table t (id integer)");

        var filled = RowGenerator.fill(
                transaction.connection(), RowOptions.defaults().into(Set.of(new TableName("app", "t"))));

        assertThat(filled.tables()).extracting(TableRows::table).containsExactly(new TableName("app", "t"));
        assertThat(transaction.rows("select count(*) from public.t")).containsExactly("0");
    }

    @Test
    void nothing_to_fill_is_an_empty_report(TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (id integer)");

        var report = RowGenerator.fill(
                transaction.connection(), RowOptions.defaults().into(Set.of()));

        assertThat(report.tables()).isEmpty();
        assertThat(report.complaints(1)).isEmpty();
    }
}
