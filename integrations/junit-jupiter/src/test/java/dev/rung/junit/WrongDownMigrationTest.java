package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.testserver.TestServer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A down migration that is wrong in one kind of object is reported, whatever the kind. */
class WrongDownMigrationTest {

    private static final String BASE_SCHEMA = """
            create table orders (id int primary key, total int not null default 0, note text);
            create table refunds (order_id int);
            create type mood as enum ('sad');
            create view totals as select total from orders;
            create function twice(n int) returns int language sql as 'select 2 * n';
            create sequence tickets;
            create policy own on orders using (id > 0);
            comment on table orders is 'what they buy'""";

    /** An up migration, a down migration that does not restore the schema, and what the kit reports. */
    static Stream<Arguments> wrongWays() {
        return Stream.of(inTables(), aroundTables(), inTypesAndViews(), inRoutinesAndRights(), besideTables())
                .flatMap(ways -> ways);
    }

    private static Stream<Arguments> inTables() {
        return Stream.of(
                wrong("create table t (id int)", "", "left table t behind"),
                wrong("create schema s", "", "left schema s behind"),
                wrong("drop table refunds", "", "did not bring back table refunds"),
                wrong("alter table orders add column extra int", "", "left column orders.extra behind"),
                wrong(
                        "alter table orders alter column total set default 1",
                        "alter table orders alter column total drop default",
                        "column orders.total lost its default 0"),
                wrong("alter table orders alter column total drop not null", "", "orders.total"),
                wrong("alter table orders add check (total >= 0)", "", "orders_total_check on orders behind"),
                wrong("alter table refunds add foreign key (order_id) references orders", "", "refunds_order_id_fkey"),
                wrong("create index notes on orders (note)", "", "left index notes behind"));
    }

    private static Stream<Arguments> aroundTables() {
        return Stream.of(
                wrong(
                        "create index notes on orders (note) where total > 0; create index kept on orders (id) where id > 0",
                        "drop index notes; drop index kept; create index kept on orders (id)",
                        "left index kept behind"),
                wrong("create domain positive as int check (value > 0)", "", "left domain positive behind"),
                wrong("alter table orders enable row level security", "", "orders"),
                wrong("comment on table orders is 'bought'", "", "comment"),
                wrong("comment on column orders.id is 'number'", "", "orders.id"),
                wrong("alter default privileges grant select on tables to public", "", "default privileges"),
                wrong("create statistics st on id, total from orders", "", "st behind"),
                wrong("alter table orders set (fillfactor = 50)", "", "fillfactor"),
                wrong("alter table orders replica identity full", "", "replica identity"));
    }

    private static Stream<Arguments> inTypesAndViews() {
        return Stream.of(
                wrong("create type sort as enum ('a')", "", "left enum type sort behind"),
                wrong("alter type mood add value 'glad'", "", "mood"),
                wrong("create type pair as (a int, b int)", "", "pair behind"),
                wrong("create view empty as select 1 as one", "", "left view empty behind"),
                wrong("create or replace view totals as select total from orders where total > 0", "", "view totals"),
                wrong("create materialized view sums as select sum(total) from orders", "", "sums behind"),
                wrong("create function f() returns int language sql as 'select 1'", "", "left function f() behind"),
                wrong(
                        "create or replace function twice(n int) returns int language sql as 'select n + n'",
                        "",
                        "function twice(integer)"),
                wrong("create procedure p() language sql as 'select 1'", "", "left procedure p() behind"));
    }

    private static Stream<Arguments> inRoutinesAndRights() {
        return Stream.of(
                wrong("create sequence s", "", "left sequence s behind"),
                wrong("alter sequence tickets owned by orders.id", "", "sequence tickets"),
                wrong(
                        "create trigger t before update on orders for each row execute function suppress_redundant_updates_trigger()",
                        "",
                        "left trigger t on orders behind"),
                wrong("create policy p on orders using (true)", "", "left policy p on orders behind"),
                wrong("alter policy own on orders using (id > 1)", "", "policy own on orders"),
                wrong("grant select on orders to public", "", "orders"),
                wrong("create rule r as on delete to refunds do instead nothing", "", "left rule r on refunds behind"),
                wrong("create cast (mood as int) with inout", "", "cast"),
                wrong("create collation german from \"C\"", "", "german behind"));
    }

    private static Stream<Arguments> besideTables() {
        return Stream.of(
                wrong(ofDatabase("set work_mem = ''7MB''"), "", "the database got setting work_mem '7MB'"),
                wrong(ofDatabase("connection limit 50"), "", "the database got connection limit 50"),
                wrong(
                        "revoke usage on language plpgsql from public",
                        "",
                        "extension plpgsql got grants to public on language plpgsql (none)"),
                wrong("comment on language plpgsql is 'ours'", "", "has comment on language plpgsql 'ours'"),
                wrong("select lo_create(0)", "", "the database got large objects 1 of"));
    }

    private static String ofDatabase(String change) {
        return "do $$ begin execute format('alter database %I " + change + "', current_database()); end $$";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongWays")
    void is_found_out(String up, String down, String said) throws Exception {
        var catalog = HandwrittenCatalog.of("wrong")
                .step(BASE_SCHEMA, "select 1")
                .step(up, down.isEmpty() ? "select 1" : down);
        var setup = new MigratorSetup(Optional.of(List.of(catalog)), List.of());
        try (var databases = new Databases(TestServer.shared().login());
                var runner = new RoundTripRunner(databases, setup, RoundTripHooks.NONE, (version, line) -> {})) {
            var wrong = runner.migrations().get(1);

            var failure = assertThrows(AssertionError.class, () -> runner.run(wrong));

            assertThat(failure).hasMessageStartingWith("V2 down() ").hasMessageContaining(said);
        }
    }

    private static Arguments wrong(String up, String down, String said) {
        return Arguments.of(up, down, said);
    }
}
