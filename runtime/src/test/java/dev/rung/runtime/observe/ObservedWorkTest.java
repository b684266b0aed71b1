package dev.rung.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewrites, full scans, WAL, INVALID indexes: inside a transaction. */
@ExtendWith(FreshDatabase.class)
class ObservedWorkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table orders alter column customer type bigint",
                "alter table orders add column made timestamptz default clock_timestamp()",
                "alter table orders set unlogged",
                "alter table orders rename to purchases; alter table purchases alter column customer type bigint",
                "truncate orders",
                "cluster orders using orders_pkey"
            })
    void a_rewrite_is_reported(@Sql String sql, TestDatabase db) {
        assertThat(Shop.empty(db).during(sql).rewritten()).containsExactly("public.orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table orders add column tax int default 19",
                "alter table orders add column made timestamptz default now()",
                "alter table orders alter column note type text",
                "alter table orders alter column total set not null",
                "reindex table orders",
                "update orders set total = total + 1",
                "drop table orders cascade",
                "create table t (id int); alter table t alter column id type bigint"
            })
    void what_is_no_rewrite_is_not(@Sql String sql, TestDatabase db) {
        assertThat(Shop.empty(db).during(sql).rewritten()).isEmpty();
    }

    @Test
    void temporary_tables_of_others_are_not_reported(TestDatabase db) throws SQLException {
        var shop = Shop.empty(db);
        try (var other = db.dataSource().getConnection();
                var statement = other.createStatement()) {
            statement.execute("create temporary table theirs (id int); insert into theirs values (1)");

            var seen = shop.during(Rung.of(1, "one").up(work -> statement.execute("truncate theirs")));

            assertThat(seen.rewritten()).isEmpty();
        }
    }

    @Test
    void each_partition_is_rewritten_for_itself(TestDatabase db) {
        var shop = Shop.empty(db);
        db.execute(
                "create table log (id int, n int) partition by list (id); create table log_1 partition of log for values in (1)");

        var seen = shop.during("alter table log alter column n type bigint; refresh materialized view totals");

        assertThat(seen.rewritten()).containsExactly("public.log_1", "public.totals");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table orders alter column total set not null | 1 | 20000",
                "alter table orders validate constraint positive | 1 | 20000",
                "alter table orders add check (total > 0) | 1 | 20000",
                "create index on orders (note) | 1 | 20000",
                "alter table orders alter column customer type bigint | 3 | 60000",
                "select count(note) from orders | 1 | 20000",
                "create table copied as select * from orders; drop table orders cascade | 1 | 20000"
            })
    void a_full_scan_is_reported_with_its_rows(@Sql String sql, int times, long rows, TestDatabase db) {
        var shop = Shop.busy(db);

        var seen = shop.during("set local max_parallel_maintenance_workers = 0; " + sql);

        assertThat(seen.scans()).contains(new ObservedScan("public.orders", times, rows));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table orders add column tax int default 19",
                "alter table orders add check (total > 0) not valid",
                "update orders set total = 5 where id = 7",
                "create table t (id int); insert into t values (1); select count(*) from t",
                "alter table orders add foreign key (customer) references customers not valid"
            })
    void what_scans_nothing_is_reported_to_scan_nothing(@Sql String sql, TestDatabase db) {
        assertThat(Shop.busy(db).during(sql).scans()).isEmpty();
    }

    @Test
    void the_scan_of_an_empty_table_is_one_too(TestDatabase db) {
        assertThat(Shop.empty(db)
                        .during("alter table orders alter column total set not null")
                        .scans())
                .containsExactly(new ObservedScan("public.orders", 1, 0));
    }

    @Test
    void a_scan_of_the_migration_before_is_not_reported_again(TestDatabase db) {
        var run = Shop.busy(db)
                .run(
                        Rung.of(1, "scans").up("alter table orders alter column total set not null"),
                        Rung.of(2, "scans nothing").up("alter table orders add column tax int"));

        assertThat(run.observations())
                .extracting(Observation::scans)
                .containsExactly(List.of(new ObservedScan("public.orders", 1, 20_000)), List.of());
    }

    @Test
    void a_rewrite_writes_more_of_the_log_than_a_change_of_the_catalog(TestDatabase db) {
        var run = Shop.busy(db)
                .run(
                        Rung.of(1, "catalog").up("alter table orders add column tax int default 19"),
                        Rung.of(2, "rewrite").up("alter table orders alter column customer type bigint"));

        var catalog = run.observations().get(0).walBytes();
        var rewrite = run.observations().get(1).walBytes();
        assertThat(catalog).isPositive().isLessThan(200_000);
        assertThat(rewrite).isGreaterThan(1_000_000);
    }

    @Test
    void an_index_that_is_left_invalid_is_reported(TestDatabase db) {
        var shop = Shop.empty(db);
        db.execute(
                "create table log (id int) partition by list (id); create table log_1 partition of log for values in (1)");

        var run = shop.run(
                Rung.of(1, "leaves one").up("create index log_id on only log (id)"),
                Rung.of(2, "leaves no other").up("create index on customers (email)"));

        assertThat(run.observations())
                .extracting(Observation::invalidIndexes)
                .containsExactly(List.of("public.log_id"), List.of());
    }
}
