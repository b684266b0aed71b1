package dev.rung.junit;

import static dev.rung.schema.operation.TableLock.SHARE_UPDATE_EXCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits that are declared once and hold for all migrations. */
class RoundTripLimitsTest {

    private static final String ORDERS =
            "create table orders (id int primary key, total int not null default 0, note text)";

    @Test
    void limits_are_set_once_and_hold_for_all() {
        assertThat(Kit.failureOf(Limited.class)).isEqualTo("""
                V2 up() takes ACCESS EXCLUSIVE on orders: stronger than SHARE UPDATE EXCLUSIVE
                    Fix : find a form of the statement that locks less, or say that it may: takesNoLockStrongerThan(...)""");
    }

    static class Limited extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("limited")
                .step(ORDERS, "drop table orders")
                .step("alter table orders add column memo text", "alter table orders drop column memo")
                .outside(
                        "create index concurrently orders_note on orders (note)",
                        "drop index concurrently orders_note"));

        @Override
        protected void limits(MigrationAssert migration) {
            migration.takesNoLockStrongerThan(SHARE_UPDATE_EXCLUSIVE).onAnyTable();
        }
    }

    @Test
    void limits_on_a_table_hold_from_the_migration_on_that_meets_it() {
        assertThat(Kit.failureOf(LimitedTable.class))
                .startsWith("V3 up() takes ACCESS EXCLUSIVE on orders: stronger than");
    }

    static class LimitedTable extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("limited table")
                .step("create table customers (id int)", "drop table customers")
                .step(ORDERS, "drop table orders")
                .step("alter table orders add column memo text", "alter table orders drop column memo")
                .step("create table carts (id int)", "drop table carts"));

        @Override
        protected void limits(MigrationAssert migration) {
            migration.takesNoLockStrongerThan(SHARE_UPDATE_EXCLUSIVE).on("customers", "orders", "carts");
        }
    }

    @Test
    void limits_on_a_table_that_there_never_is_are_a_mistake() {
        var results = Kit.run(Mistaken.class);

        assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
        assertThat(Kit.containerFailures(results)).containsExactly("""
                limits(...) name order, but no migration meets or creates such a table: did you mean orders?
                    Fix : correct the name; there were customers, orders""");
    }

    static class Mistaken extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = of(HandwrittenCatalog.of("mistaken")
                .step("create table customers (id int)", "drop table customers")
                .forwardOnly(ORDERS));

        @Override
        protected void limits(MigrationAssert migration) {
            migration.takesNoLockStrongerThan(SHARE_UPDATE_EXCLUSIVE).on("customers", "orders", "order");
        }
    }

    private static RungExtension of(HandwrittenCatalog catalog) {
        return RungExtension.builder().catalogs(catalog).build();
    }
}
