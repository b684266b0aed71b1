package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an error shows of the statement at which a migration failed. */
@ExtendWith(FreshDatabase.class)
class FailedStatementTest {

    private static final String SCRIPT = """
            create table orders (id int, total numeric);

            -- what was paid back
            insert into orders
            select id, 12.5
              from orders
             where totl > 0 and id in (select 'hunter2'::int);
            create table refunds (id int);
            """;

    @Test
    void the_line_and_column_are_those_of_the_text(TestDatabase db) {
        assertShown(db, "statement-of-script", work -> work.execute(SCRIPT));
    }

    @Test
    void so_they_are_outside_a_transaction(TestDatabase db) {
        assertShown(
                db,
                "statement-outside",
                Rung.of(1, "refunds").outsideTransaction().up(SCRIPT));
    }

    @Test
    void arguments_are_not_shown_and_question_marks_are_counted(TestDatabase db) {
        assertShown(db, "statement-with-arguments", work -> work.update("""
                        select ?::text, ?::text, '{"a":1}'::jsonb ?? 'a',
                               E'x'
                               'y', nothing""", "hunter2", "hunter2"));
    }

    @Test
    void a_query_shows_its_statement(TestDatabase db) {
        assertShown(db, "statement-of-query", work -> work.query("select  nothing", row -> row.getString(1)));
    }

    @Test
    void so_does_a_statement_of_the_connection(TestDatabase db) {
        assertShown(db, "statement-of-connection", work -> {
            try (var statement = work.connection().createStatement()) {
                statement.execute("\n -- why\n  select 1 where nothing");
            }
        });
    }

    @Test
    void and_a_prepared_one(TestDatabase db) {
        assertShown(db, "statement-prepared", work -> {
            try (var statement = work.connection().prepareStatement("\n select ?,\n  nothing")) {
                statement.setInt(1, 4711);
                statement.addBatch();
                statement.executeBatch();
            }
        });
    }

    @Test
    void the_driver_replaces_its_escapes_and_no_place_is_shown(TestDatabase db) {
        assertShown(db, "statement-with-escape", work -> {
            try (var statement = work.connection().createStatement()) {
                statement.execute("select {fn concat('a', 'b')}, nothing");
            }
        });
    }

    @Test
    void tabs_wide_characters_and_pairs_of_surrogates_do_not_move_the_caret(TestDatabase db) {
        assertShown(
                db,
                "statement-with-wide-characters",
                work -> work.execute("select 1 as \"値段\",\t1 as \"😀\", nothing"));
    }

    @Test
    void of_a_long_line_the_part_at_fault_is_shown(TestDatabase db) {
        var many = "1 as column_of_many, ".repeat(30);
        assertShown(db, "statement-with-long-line", work -> work.execute("select " + many + "nothing, " + many + "1"));
    }

    @Test
    void where_the_server_names_no_place_the_beginning_is_shown(TestDatabase db) {
        assertShown(db, "statement-without-position", work -> work.execute("""
                create table t (id int primary key);
                insert into t
                values (1),
                       (2),
                       (3),
                       (1)"""));
    }

    @Test
    void the_end_of_the_input_is_a_place(TestDatabase db) {
        assertShown(db, "statement-ends-early", work -> work.execute("select 1 from (select 2\n  "));
    }

    @Test
    void in_the_body_of_a_block_the_place_is_that_of_the_text(TestDatabase db) {
        assertShown(db, "statement-in-block", work -> work.execute("""
                do $$
                declare n int := 5;
                begin
                  perform 'hunter2';
                  insert into nothing values (n);
                end $$"""));
    }

    @Test
    void a_body_that_does_not_compile_is_shown(TestDatabase db) {
        assertShown(db, "statement-of-body", work -> work.execute("""
                create function f() returns int language plpgsql as $body$
                begin
                  retrun 1;
                end $body$"""));
    }

    @Test
    void inside_a_constant_that_is_not_shown_there_is_no_caret(TestDatabase db) {
        assertShown(db, "statement-in-quoted-block", work -> work.execute("""
                select 1;
                do 'begin
                  selec 1;
                end'"""));
        assertShown(db, "statement-in-constant-of-block", work -> work.execute("""
                do $a$
                begin
                  execute $b$
                    select nothing
                  $b$;
                end $a$"""));
    }

    @Test
    void a_comment_before_the_statement_is_left_out(TestDatabase db) {
        assertShown(db, "statement-after-comment", work -> work.execute("""
                /*
                 * Shop 17
                 * by Ada
                 */
                alter table nothing
                  add column a int,
                  add column b int,
                  add column c int;"""));
    }

    @Test
    void a_function_that_was_there_shows_its_own_statement(TestDatabase db) {
        db.execute("""
                create function broken(n int) returns int language plpgsql as $$
                begin
                  return (select max(id) from nothing where id > n and note <> 'hunter2');
                end $$""");
        assertShown(db, "statement-in-function", work -> work.execute("select 1;\nselect broken(7)"));
    }

    @Test
    void a_deferred_constraint_fails_at_the_commit(TestDatabase db) {
        assertShown(db, "statement-none-at-commit", work -> work.execute("""
                create table a (id int primary key);
                create table b (a int references a deferrable initially deferred);
                insert into b values (1)"""));
    }

    @Test
    void so_does_a_deferred_trigger(TestDatabase db) {
        assertShown(db, "statement-of-trigger-at-commit", work -> work.execute("""
                create table a (id int);
                create function late() returns trigger language plpgsql as $$
                begin
                  raise exception 'too late for %', new.id;
                end $$;
                create constraint trigger t after insert on a deferrable initially deferred
                for each row execute function late();
                insert into a values (5)"""));
    }

    @Test
    void an_operation_shows_its_name_and_its_sql(TestDatabase db) {
        assertShown(
                db,
                "statement-of-operation",
                Rung.of(1, "refunds")
                        .change(schema -> schema.createIndex("orders_by_total").on("orders", "total")));
    }

    @Test
    void so_does_one_of_code(TestDatabase db) {
        assertShown(
                db,
                "statement-of-operation-in-code",
                work -> work.schema().createIndex("orders_by_total").on("orders", "total"));
    }

    @Test
    void a_secret_is_not_shown(TestDatabase db) {
        var failure = assertShown(db, "statement-with-secret", work -> work.execute("""
                create role "a b";
                alter role nobody_here password 'hunter2' valid until nothing"""));

        assertThat(failure.toString()).doesNotContain("hunter2");
    }

    @Test
    void a_secret_without_quotes_leaves_the_caret_out(TestDatabase db) {
        var failure = assertShown(
                db, "statement-with-unquoted-secret", work -> work.execute("alter role x password hunter2"));

        assertThat(failure.toString()).doesNotContain("hunter2");
    }

    private static MigrationFailedException assertShown(TestDatabase db, String name, Rung.Work up) {
        return assertShown(db, name, Rung.of(1, "refunds").up(up));
    }

    private static MigrationFailedException assertShown(TestDatabase db, String name, Rung rung) {
        var migrator =
                Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rung)).build();

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        GoldenErrors.assertMessage(name, failure);
        assertThat(db.queryStrings("select error from rung_history where error is not null"))
                .allSatisfy(error -> assertThat(error).doesNotContain("\n", "hunter2"));
        return failure;
    }
}
