package dev.rung.junit;

import static dev.rung.schema.operation.TableLock.SHARE;
import static dev.rung.schema.operation.TableLock.SHARE_UPDATE_EXCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server did, compared with what it may do: each assertion passes where it should, and fails where it must. */
class MigrationAssertTest {

    @RegisterExtension
    static final RungExtension RUNG = RungExtension.builder()
            .catalogs(HandwrittenCatalog.of("observed")
                    .step("""
                            create table orders (id int, note text); insert into orders select n, 'x' from generate_series(1, 500) n;
                            create table customers (id int); create schema billing; create table billing.invoices (id int);
                            create table billing."Odd one" (id int)""", "drop table orders, customers; drop schema billing cascade")
                    .step(
                            "alter table orders alter column id type bigint",
                            "alter table orders alter column id type int")
                    .step("alter table orders add column extra int default 1", "alter table orders drop column extra")
                    .outside("create index concurrently notes on orders (note)", "drop index notes")
                    .step(
                            "create table parted (id int) partition by list (id); create table part partition of parted for values in (1);"
                                    + "create index parted_id on only parted (id)",
                            "drop table parted"))
            .build();

    @Test
    void a_hidden_rewrite_is_found_out(MigrationTester migrations) {
        var observed = migrations.assertThatMigration(2);

        fails(observed::rewritesNothing, """
                V2 up() rewrites orders
                    Fix : do it in a way that leaves the table as it is: add a column, fill it in batches, then use it""");
        fails(observed::scansNothing, """
                V2 up() reads from end to end orders
                    Fix : put the check off: NOT VALID first, VALIDATE in a migration of its own""");
    }

    @Test
    void a_new_column_with_a_constant_rewrites_nothing(MigrationTester migrations) {
        migrations.assertThatMigration(3).rewritesNothing().scansNothing().leavesNoInvalidIndex();
    }

    @Test
    void a_lock_is_reported_for_the_tables_that_were_asked_for(MigrationTester migrations) {
        var observed = migrations.assertThatMigration(3);

        var failure = """
                V3 up() takes ACCESS EXCLUSIVE on orders: stronger than SHARE
                    Fix : find a form of the statement that locks less, or say that it may: takesNoLockStrongerThan(...)""";
        fails(() -> observed.takesNoLockStrongerThan(SHARE).on("orders"), failure);
        fails(() -> observed.takesNoLockStrongerThan(SHARE).on("public.orders"), failure);
        fails(() -> observed.takesNoLockStrongerThan(SHARE).onAnyTable(), failure);
    }

    @Test
    void a_table_that_was_there_and_was_not_locked_passes(MigrationTester migrations) {
        var observed = migrations.assertThatMigration(3);

        observed.takesNoLockStrongerThan(SHARE).on("customers", "public.customers", "billing.\"Odd one\"");
    }

    @Test
    void a_table_that_was_not_there_is_a_mistake_of_the_test(MigrationTester migrations) {
        var limit = migrations.assertThatMigration(3).takesNoLockStrongerThan(SHARE);

        mistaken(() -> limit.on("order"), """
                V3 up() is asked for its lock on order, but no such table was there before: did you mean orders?
                    Fix : correct the name; there were billing."Odd one", billing.invoices, customers, orders""");
        mistaken(() -> limit.on("customers", "public.stock"), """
                V3 up() is asked for its lock on stock, but no such table was there before
                    Fix : correct the name; there were billing."Odd one", billing.invoices, customers, orders""");
        mistaken(() -> limit.on("Invoice"), """
                V3 up() is asked for its lock on Invoice, but no such table was there before: did you mean billing.invoices?
                    Fix : correct the name; there were billing."Odd one", billing.invoices, customers, orders""");
        mistaken(limit::on, "on() names no table: name one, or say onAnyTable()");
    }

    @Test
    void a_table_that_the_migration_itself_creates_was_not_there(MigrationTester migrations) {
        var limit = migrations.assertThatMigration(1).takesNoLockStrongerThan(SHARE);

        mistaken(() -> limit.on("orders"), """
                V1 up() is asked for its lock on orders, but no such table was there before
                    Fix : correct the name; there was no table at all""");
    }

    @Test
    void an_index_that_is_built_concurrently_keeps_to_its_lock(MigrationTester migrations) {
        migrations
                .assertThatMigration(4)
                .takesNoLockStrongerThan(SHARE_UPDATE_EXCLUSIVE)
                .onAnyTable()
                .leavesNoInvalidIndex();
    }

    @Test
    void an_invalid_index_that_stays_is_found_out(MigrationTester migrations) {
        fails(migrations.assertThatMigration(5)::leavesNoInvalidIndex, """
                V5 up() leaves INVALID parted_id
                    Fix : see why its building did not end, and drop it""");
    }

    @Test
    void statements_and_their_time_are_reported(MigrationTester migrations) {
        var statements = migrations.assertThatMigration(3).observation().statements();

        assertThat(statements).hasSize(1);
        assertThat(statements.get(0).sql()).isEqualTo("alter table orders add column extra int default 1");
        assertThat(statements.get(0).took()).isPositive();
    }

    @Test
    void time_and_log_have_limits(MigrationTester migrations) {
        var observed = migrations.assertThatMigration(2);

        observed.runsUnder(Duration.ofMinutes(1)).writesNoMoreWalThan(Long.MAX_VALUE);
        assertThat(assertThrows(AssertionError.class, () -> observed.runsUnder(Duration.ofNanos(1))))
                .hasMessageStartingWith("V2 up() takes ")
                .hasMessageContaining("most of it for: alter table orders alter column id type bigint");
        assertThat(assertThrows(AssertionError.class, () -> observed.writesNoMoreWalThan(0)))
                .hasMessageMatching("(?s)V2 up\\(\\) writes [\\d,]+ bytes of WAL, more than 0\n.*");
    }

    @Test
    void each_rollback_in_the_middle_of_a_test(MigrationTester migrations) {
        migrations.eachDownReverses();
    }

    private static void mistaken(Runnable assertion, String message) {
        assertThat(assertThrows(IllegalArgumentException.class, assertion::run)).hasMessage(message);
    }

    private static void fails(Runnable assertion, String message) {
        assertThat(assertThrows(AssertionError.class, assertion::run)).hasMessage(message);
    }
}
