package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every migration up, down and up: what passes, and what is told of it. */
class MigrationRoundTripTestTest {

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
    void forward_only_goes_up_and_stays() {
        var results = Kit.run(Forward.class);

        Kit.passes(3, results);
        assertThat(Kit.reports(results)).containsExactly("V2=is forward-only: only its up() was run");
    }

    static class Forward extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("forward")
                .step(RoundTrips.ORDERS, "drop table orders")
                .forwardOnly("alter table orders drop column note")
                .step("alter table orders add column memo text", "alter table orders drop column memo"));
    }

    @Test
    void tables_of_one_name_and_histories_of_any_are_distinguished() {
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
    void what_is_cosmetic_is_reported_and_does_not_fail() {
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
        static final RungExtension RUNG = RoundTrips.extension(
                HandwrittenCatalog.of("cosmetic")
                        .step(
                                RoundTrips.ORDERS
                                        + "; create function f(n int) returns int language sql as 'select n + 1'",
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
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("losing")
                .step(RoundTrips.ORDERS + "; create table \"Odd\" (t int, key text)", "drop table orders, \"Odd\"")
                .step("delete from orders", "select 1")
                .step("update orders set total = 17, note = 'seventeen'; update \"Odd\" set t = 18", "select 1"));
    }
}
