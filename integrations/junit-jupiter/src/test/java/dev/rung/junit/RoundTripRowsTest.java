package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Methods of a test bring rows to the migrations that they are for, and look at them afterwards. */
class RoundTripRowsTest {

    @Test
    void methods_bring_rows_and_look_at_them() {
        Kit.passes(2, Kit.run(WithRows.class));
        assertThat(WithRows.SEEN).containsExactly("before 2", "after 2: 7");
    }

    static class WithRows extends MigrationRoundTripTest {

        static final List<String> SEEN = new ArrayList<>();

        @RegisterExtension
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("with rows")
                .step(RoundTrips.ORDERS, "drop table orders")
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
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("with rows from")
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
        static final RungExtension RUNG =
                RoundTrips.extension(HandwrittenCatalog.of("ambiguous").step(RoundTrips.ORDERS, "drop table orders"));

        @DataFor(value = 1, from = 1)
        void orders() {}
    }

    @Test
    void rows_of_the_test_are_reported_and_tables_without_rows_hide_nothing() {
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
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("both wrong")
                .step(
                        RoundTrips.ORDERS + "; create table customers (id int primary key, n bigint not null);"
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
    void an_assertion_that_fails_is_the_test_that_fails() {
        assertThat(Kit.failureOf(WrongRows.class)).contains("not the total");
    }

    static class WrongRows extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG =
                RoundTrips.extension(HandwrittenCatalog.of("wrong rows").step(RoundTrips.ORDERS, "drop table orders"));

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
        static final RungExtension RUNG =
                RoundTrips.extension(HandwrittenCatalog.of("stray").step(RoundTrips.ORDERS, "drop table orders"));

        @DataFor(9)
        void orders() {}
    }
}
