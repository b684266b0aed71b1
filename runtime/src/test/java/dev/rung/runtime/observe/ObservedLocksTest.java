package dev.rung.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.operation.TableLock;
import dev.rung.sql.Sql;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The strongest lock on each existing table, as documented in the manual of PostgreSQL. */
@ExtendWith(FreshDatabase.class)
class ObservedLocksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select count(*) from orders | ACCESS SHARE on public.orders",
                "select from orders where id = 1 for update | ROW SHARE on public.orders",
                "update orders set total = 1 | ROW EXCLUSIVE on public.orders",
                "delete from customers | ROW EXCLUSIVE on public.customers",
                "alter table orders validate constraint positive | SHARE UPDATE EXCLUSIVE on public.orders",
                "analyze orders | SHARE UPDATE EXCLUSIVE on public.orders",
                "create index on orders (note) | SHARE on public.orders",
                "refresh materialized view concurrently totals | ACCESS SHARE on public.orders; EXCLUSIVE on public.totals",
                "alter table orders add foreign key (customer) references customers"
                        + "| SHARE ROW EXCLUSIVE on public.customers; SHARE ROW EXCLUSIVE on public.orders",
                "alter table orders add column tax int | ACCESS EXCLUSIVE on public.orders",
                "alter table orders rename to purchases | ACCESS EXCLUSIVE on public.orders",
                "drop table customers | ACCESS EXCLUSIVE on public.customers",
                "drop index orders_total | ACCESS EXCLUSIVE on public.orders",
                "truncate customers | ACCESS EXCLUSIVE on public.customers",
                "create or replace view big_orders as select id from orders where total > 9"
                        + "| ACCESS EXCLUSIVE on public.big_orders; ACCESS SHARE on public.orders",
                "alter table \"Odd\".\"Table\" add column x int | ACCESS EXCLUSIVE on \"Odd\".\"Table\"",
                "create table carts (customer int references customers) | SHARE ROW EXCLUSIVE on public.customers"
            })
    void each_statement_takes_its_lock(@Sql String sql, String locks, TestDatabase db) {
        assertThat(locks(Shop.empty(db).during(sql))).isEqualTo(locks);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void each_mode_is_known_by_its_name(TableLock mode, TestDatabase db) {
        assertThat(Shop.empty(db)
                        .during("lock table customers in " + mode + " mode")
                        .locks())
                .containsExactly(new ObservedLock("public.customers", mode, "public.customers"));
    }

    @Test
    void the_tables_that_were_there_are_reported_locked_or_not(TestDatabase db) {
        var seen = Shop.empty(db)
                .during("drop table customers; create table carts (id int); create temp table scratch ()");

        assertThat(seen.tables())
                .containsExactly(
                        "\"Odd\".\"Table\"", "public.big_orders", "public.customers", "public.orders", "public.totals");
    }

    @Test
    void of_two_locks_the_stronger_one_is_reported(TestDatabase db) {
        var seen = Shop.empty(db).during("""
                select from orders for update; create index on orders (note); update orders set total = 2""");

        assertThat(locks(seen)).isEqualTo("SHARE on public.orders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter index orders_pkey rename to orders_id"
                        + "| SHARE UPDATE EXCLUSIVE on public.orders, by public.orders_pkey",
                "reindex index orders_total | ACCESS EXCLUSIVE on public.orders, by public.orders_total"
            })
    void a_lock_on_an_index_counts_for_its_table(@Sql String sql, String locks, TestDatabase db) {
        assertThat(locks(Shop.empty(db).during(sql))).isEqualTo(locks);
    }

    @Test
    void a_lock_on_the_toast_table_counts_for_its_table(TestDatabase db) {
        var shop = Shop.empty(db);
        var toast = db.queryStrings("select reltoastrelid::regclass from pg_class where relname = 'customers'")
                .get(0);

        var seen = shop.during("reindex table " + toast);

        assertThat(locks(seen)).isEqualTo("ACCESS EXCLUSIVE on public.customers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (id int primary key); create index on t (id); alter table t add column x int",
                "create temporary table t (id int); alter table t add column x int",
                "create function f() returns int language sql return 1",
                "lock table rung_history in access exclusive mode",
                "select count(*) from pg_depend"
            })
    void tables_that_are_new_temporary_or_not_the_users_are_not_reported(@Sql String sql, TestDatabase db) {
        assertThat(Shop.empty(db).during(sql).locks()).isEmpty();
    }

    @Test
    void the_locks_of_others_are_theirs(TestDatabase db) throws SQLException {
        var shop = Shop.empty(db);
        try (var other = db.dataSource().getConnection();
                var statement = other.createStatement()) {
            var seen = shop.during(Rung.of(1, "one").up(work -> {
                statement.execute("begin; lock table customers in share mode");
                work.execute("select count(*) from orders");
            }));

            assertThat(locks(seen)).isEqualTo("ACCESS SHARE on public.orders");
        }
    }

    @Test
    void what_a_migration_has_set_does_not_blind_the_observer(TestDatabase db) {
        var role = db.createRole("clerk", "secret");
        var shop = Shop.empty(db);
        db.execute("grant update, select on orders to " + role.quoted());

        var seen = shop.during("""
                create schema lies; grant usage on schema lies to public; create view lies.pg_locks as select 1; create table lies.pg_class (oid int);
                set local search_path = lies, pg_catalog; set role %s; update public.orders set total = 3""".formatted(role.quoted()));

        assertThat(locks(seen)).isEqualTo("ROW EXCLUSIVE on public.orders");
    }

    @Test
    void modes_are_in_the_order_of_their_strength() {
        assertThat(TableLock.SHARE.isStrongerThan(TableLock.SHARE_UPDATE_EXCLUSIVE))
                .isTrue();
        assertThat(TableLock.SHARE.isStrongerThan(TableLock.SHARE)).isFalse();
        assertThat(TableLock.values())
                .extracting(TableLock::toString)
                .containsExactly(
                        "NONE",
                        "ACCESS SHARE",
                        "ROW SHARE",
                        "ROW EXCLUSIVE",
                        "SHARE UPDATE EXCLUSIVE",
                        "SHARE",
                        "SHARE ROW EXCLUSIVE",
                        "EXCLUSIVE",
                        "ACCESS EXCLUSIVE");
    }

    private static String locks(Observation seen) {
        assertThat(seen.evidence()).isEqualTo(Evidence.READ);
        return seen.locks().stream().map(ObservedLock::toString).collect(Collectors.joining("; "));
    }
}
