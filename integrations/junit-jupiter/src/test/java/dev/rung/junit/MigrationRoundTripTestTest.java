package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every migration up, down and up: what passes, and what each failure says. */
class MigrationRoundTripTestTest {

    private static final String ORDERS =
            "create table orders (id int primary key, total int not null default 0, note text)";

    @Test
    void a_class_path_of_migrations_is_a_test_for_each_migration() {
        var results = Kit.run(Shop.class);

        Kit.passes(5, results);
        assertThat(results.testEvents()
                        .succeeded()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("V1 customers", "V2 orders", "V3 total", "V4 refunds", "V5 net total");
    }

    static class Shop extends MigrationRoundTripTest {}

    @Test
    void what_a_way_back_leaves_and_forgets_is_told_in_one_line() {
        assertThat(Kit.failureOf(Forgetful.class)).isEqualTo("""
                V2 down() column orders.total lost its default 0; left index orders_note behind
                    Fix : let down() undo all that up() does; or implement ForwardOnly, and say why it cannot be rolled back""");
    }

    static class Forgetful extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("forgetful")
                .step(ORDERS, "drop table orders")
                .step(
                        "create index orders_note on orders (note)",
                        "alter table orders alter column total drop default"));
    }

    @Test
    void a_column_that_must_not_be_null_fails_over_generated_rows() {
        assertThat(Kit.failureOf(NotNull.class)).isEqualTo("""
                V2 fails over rows that satisfy all constraints
                    [RUNG-401] V2 step 2 failed on its way up: ERROR: column "email" of relation "customers" contains null values (23502)
                           1 | alter table customers add column email text not null
                        Database : the database is at V1; V2 is rolled back, nothing of it is left
                        Fix      : correct the migration, then run again; nothing has to be repaired
                    Rows     : customers (3)
                    Fix      : give the column a default, or fill it before it is not null""");
    }

    static class NotNull extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("not null")
                .step("create table customers (id int primary key, name text)", "drop table customers")
                .step(
                        "alter table customers add column email text not null",
                        "alter table customers drop column email"));
    }

    @Test
    void a_name_that_is_not_there_is_not_blamed_on_rows() {
        assertThat(Kit.failureOf(Mistyped.class)).isEqualTo("""
                V2 fails, whatever rows there are
                    [RUNG-401] V2 step 2 failed on its way up: ERROR: relation "custmers" does not exist (42P01)
                           1 | alter table custmers add column email text
                        Database : the database is at V1; V2 is rolled back, nothing of it is left
                        Fix      : correct the migration, then run again; nothing has to be repaired""");
    }

    static class Mistyped extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("mistyped")
                .step("create table customers (id int primary key, name text)", "drop table customers")
                .step("alter table custmers add column email text", "alter table customers drop column email"));
    }

    @Test
    void a_type_that_loses_something_fails_over_generated_rows() {
        assertThat(Kit.failureOf(Lossy.class)).contains("V2 fails over rows", "value too long for type");
    }

    static class Lossy extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("lossy")
                .step("create table customers (id int primary key, name text)", "drop table customers")
                .step(
                        "alter table customers alter column name type varchar(10)",
                        "alter table customers alter column name type text"));
    }

    @Test
    void forward_only_goes_up_and_stays() {
        var results = Kit.run(Forward.class);

        Kit.passes(3, results);
        assertThat(Kit.reports(results)).containsExactly("V2=is forward-only: only its up() was run");
    }

    static class Forward extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("forward")
                .step(ORDERS, "drop table orders")
                .forwardOnly("alter table orders drop column note")
                .step("alter table orders add column memo text", "alter table orders drop column memo"));
    }

    @Test
    void methods_bring_rows_and_look_at_them() {
        Kit.passes(2, Kit.run(WithRows.class));
        assertThat(WithRows.SEEN).containsExactly("before 2", "after 2: 7");
    }

    static class WithRows extends MigrationRoundTripTest {

        static final List<String> SEEN = new ArrayList<>();

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("with rows")
                .step(ORDERS, "drop table orders")
                .step(
                        "alter table orders alter column total type bigint",
                        "alter table orders alter column total type int"));

        @DataFor(2)
        void orders(Connection db) throws SQLException {
            SEEN.add("before 2");
            Kit.execute(db, "insert into orders (id, total) values (1, 7)");
        }

        @AssertAfter(2)
        void total(Connection db) throws SQLException {
            SEEN.add("after 2: " + Kit.value(db, "select total from orders where id = 1"));
        }
    }

    @Test
    void one_method_serves_later_migrations_too() {
        Kit.passes(4, Kit.run(WithRowsFrom.class));
        assertThat(WithRowsFrom.SEEN).containsExactly("from 2 to 3", "from 2 to 3", "from 4");
    }

    static class WithRowsFrom extends MigrationRoundTripTest {

        static final List<String> SEEN = new ArrayList<>();

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("with rows from")
                .step(
                        "create table t (id int not null, constraint odd check (id > 3 and id < 3 or id = 1234567))",
                        "drop table t")
                .step("create table a (id int)", "drop table a")
                .step("alter table t add n int not null default 0", "alter table t drop n")
                .step("alter table t alter n type bigint", "alter table t alter n type int"));

        @DataFor(from = 2, to = 3)
        void first(Connection db) throws SQLException {
            SEEN.add("from 2 to 3");
            Kit.execute(db, "insert into t values (1234567)");
        }

        @DataFor(from = 4)
        void later(Connection db) throws SQLException {
            SEEN.add("from 4");
            Kit.execute(db, "insert into t values (1234567, 7)");
        }

        @Override
        protected int mostEmptyTables() {
            return 1;
        }
    }

    @Test
    void a_method_for_one_migration_and_for_later_ones_is_refused() {
        assertThat(Kit.containerFailures(Kit.run(Ambiguous.class)))
                .containsExactly(
                        "Ambiguous.orders needs one version, or a first one: @DataFor(5), or @DataFor(from = 5), or @DataFor(from = 5, to = 8)");
    }

    static class Ambiguous extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("ambiguous").step(ORDERS, "drop table orders"));

        @DataFor(value = 1, from = 1)
        void orders() {}
    }

    @Test
    void rows_of_the_test_are_told_and_tables_without_rows_hide_nothing() {
        assertThat(Kit.failures(Kit.run(BothWrong.class))).singleElement().isEqualTo("""
                V2 fails over rows that satisfy all constraints
                    [RUNG-401] V2 step 2 failed on its way up: ERROR: integer out of range (22003)
                           1 | alter table customers alter n type int
                        Database : the database is at V1; V2 is rolled back, nothing of it is left
                        Fix      : correct the migration, then run again; nothing has to be repaired
                    Rows     : customers (3), orders (1)
                    Fix      : let it cope with such rows; or insert rows as production has them: @DataFor(2)
                V2 meets tables without rows: 1, and mostEmptyTables() allows 0
                    table t: no row satisfies check odd ((id > 3) AND (id < 3)); give rows yourself: @DataFor(from = 2)""");
    }

    static class BothWrong extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("both wrong")
                .step(
                        ORDERS + "; create table customers (id int primary key, n bigint not null);"
                                + " create table t (id int not null, constraint odd check (id > 3 and id < 3))",
                        "drop table orders, customers, t")
                .step("alter table customers alter n type int", "select 1"));

        @DataFor(2)
        void orders(Connection db) throws SQLException {
            Kit.execute(db, "insert into orders (id) values (1)");
        }

        @Override
        protected int mostEmptyTables() {
            return 0;
        }
    }

    @Test
    void tables_of_one_name_and_histories_of_any_are_told_apart() {
        Kit.passes(2, Kit.run(Namesakes.class));
        assertThat(Namesakes.SEEN).containsExactly("1 3 3 1");
    }

    /** A migrator with a history called log works beside tables that are called so too, in other schemas. */
    static class Namesakes extends MigrationRoundTripTest {

        static final List<String> SEEN = new ArrayList<>();

        @RegisterExtension
        static final RungExtension RUNG = RungExtension.builder()
                .catalogs(HandwrittenCatalog.of("namesakes")
                        .step("""
                                create schema app; create schema "Other";
                                create table app.orders (id int); create table "Other".orders (id int);
                                create table app.log (seq bigint, version bigint, direction text, outcome text,
                                checksum text, state text, run_id uuid)""", "drop schema app, \"Other\" cascade")
                        .step("create index notes on app.orders (id)", "drop index app.notes"))
                .configure(migrator -> migrator.historyTable("log"))
                .build();

        @DataFor(2)
        void orders(Connection db) throws SQLException {
            Kit.execute(db, "insert into app.orders values (1)");
        }

        @AssertAfter(2)
        void rows(Connection db) throws SQLException {
            SEEN.add(Kit.value(db, """
                    select concat_ws(' ', (select count(*) from app.orders), (select count(*) from "Other".orders),
                    (select count(*) from app.log), (select count(*) from public.log where version = 2))"""));
        }
    }

    @Test
    void an_assertion_that_fails_is_the_test_that_fails() {
        assertThat(Kit.failureOf(WrongRows.class)).contains("not the total");
    }

    static class WrongRows extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("wrong rows").step(ORDERS, "drop table orders"));

        @AssertAfter(1)
        void total() {
            throw new AssertionError("not the total");
        }
    }

    @Test
    void a_method_for_no_migration_is_refused() {
        var before = Kit.databases();

        assertThat(Kit.containerFailures(Kit.run(Stray.class)))
                .containsExactly("Stray.orders is for V9, but there is no such migration: there are [1]");

        assertThat(Kit.databases()).isEqualTo(before);
    }

    static class Stray extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("stray").step(ORDERS, "drop table orders"));

        @DataFor(9)
        void orders() {}
    }

    @Test
    void what_only_the_eye_sees_is_told_and_does_not_fail() {
        var results = Kit.run(Cosmetic.class);

        Kit.passes(3, results);
        assertThat(Kit.reports(results))
                .containsExactly(
                        "V2=down() table orders has column order id, note, total instead of id, total, note",
                        "V2=down() leaves other values in orders.total than were there before",
                        "V3=down() function f(integer) has other white space or comments in its body");
    }

    static class Cosmetic extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(
                HandwrittenCatalog.of("cosmetic")
                        .step(
                                ORDERS + "; create function f(n int) returns int language sql as 'select n + 1'",
                                "drop table orders; drop function f")
                        .step(
                                "alter table orders drop column total",
                                "alter table orders add column total int not null default 0")
                        .step(
                                "create or replace function f(n int) returns int language sql as 'select n + 2'",
                                "create or replace function f(n int) returns int language sql as 'select  n + 1 -- as before'"));
    }

    @Test
    void rows_that_are_lost_are_named() {
        var results = Kit.run(Losing.class);

        Kit.passes(3, results);
        assertThat(Kit.reports(results))
                .containsExactly(
                        "V2=down() leaves 0 rows in orders, where 3 were before",
                        "V3=down() leaves other values in Odd.t than were there before",
                        "V3=down() leaves other values in orders.note, orders.total than were there before");
    }

    static class Losing extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("losing")
                .step(ORDERS + "; create table \"Odd\" (t int, key text)", "drop table orders, \"Odd\"")
                .step("delete from orders", "select 1")
                .step("update orders set total = 17, note = 'seventeen'; update \"Odd\" set t = 18", "select 1"));
    }

    @Test
    void a_second_way_up_has_to_make_the_same() {
        assertThat(Kit.failureOf(Twice.class)).startsWith("V1 up() after down() ");
    }

    static class Twice extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("twice")
                .step(
                        "do $$ begin if to_regclass('a_seq') is null then create sequence a_seq; drop sequence a_seq;"
                                + " end if; execute format('create table a (id int default %s)', txid_current() % 2 + txid_current()); end $$",
                        "drop table a"));
    }

    private static RungExtension of(HandwrittenCatalog catalog) {
        return RungExtension.builder().catalogs(catalog).build();
    }
}
