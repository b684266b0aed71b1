package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rung.runtime.model.Version;
import dev.rung.schema.operation.TableLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Round trips and tests at the same time, as a build with parallel tests runs them. */
class ParallelTest {

    private static final int THREADS = 8;
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void round_trips_and_tests_pass_and_leave_no_database() {
        var before = Kit.databases();

        Kit.passes(5 + 9 + 12, Kit.runInParallel(THREADS, Shop.class, Nine.class, Rows.class));

        assertThat(SEEN).hasSize(12).doesNotHaveDuplicates();
        assertThat(Kit.databases()).isEqualTo(before);
    }

    static class Shop extends MigrationRoundTripTest {}

    static class Nine extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = migrationsUpTo("nine", 9);
    }

    @MigrationTest
    static class Rows {

        @RepeatedTest(6)
        void stay(MigrationTester migrations, Connection db) throws SQLException {
            migrations.migrateTo(4);
            Kit.execute(db, "insert into orders (id, total) values (1, 10); insert into refunds values (1, 3)");
            migrations.migrateTo(5);
            assertThat(Kit.value(db, "select net from orders")).isEqualTo("7");
            SEEN.add(Kit.name(db));
        }

        @RepeatedTest(6)
        void are_observed(MigrationTester migrations, Connection db) throws SQLException {
            assertThat(migrations.observe(3).tables()).contains("public.orders");
            assertThat(migrations.current()).contains(new Version(3));
            SEEN.add(Kit.name(db));
        }
    }

    @Test
    void the_migrations_of_one_class_run_side_by_side() {
        var before = Kit.databases();

        Kit.passes(2, Kit.runInParallel(THREADS, Both.class));

        assertThat(Kit.databases()).isEqualTo(before);
    }

    static class Both extends MigrationRoundTripTest {

        static final CountDownLatch THERE = new CountDownLatch(2);

        @RegisterExtension
        static final RungExtension RUNG = migrationsUpTo("both", 2);

        @DataFor(1)
        void first() throws InterruptedException {
            meet();
        }

        @DataFor(2)
        void second() throws InterruptedException {
            meet();
        }

        private static void meet() throws InterruptedException {
            THERE.countDown();
            assertTrue(THERE.await(30, TimeUnit.SECONDS), "the other migration waits until this one has ended");
        }
    }

    @Test
    void limits_that_mean_nothing_are_found_out_when_all_have_ended() {
        var results = Kit.runInParallel(THREADS, Mistaken.class);

        assertThat(results.testEvents().succeeded().count()).isEqualTo(3);
        assertThat(Kit.containerFailures(results))
                .singleElement()
                .asString()
                .startsWith(
                        "limits(...) name tt, but no migration meets or creates such a table: did you mean t1, or t2");
    }

    static class Mistaken extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = migrationsUpTo("mistaken", 3);

        @Override
        protected void limits(MigrationAssert migration) {
            migration.takesNoLockStrongerThan(TableLock.ACCESS_EXCLUSIVE).on("t1", "tt");
        }
    }

    private static RungExtension migrationsUpTo(String name, int latest) {
        var catalog = HandwrittenCatalog.of(name);
        for (int n = 1; n <= latest; n++) {
            catalog = catalog.step("create table t%d (id int primary key, note text)".formatted(n), "drop table t" + n);
        }
        return RungExtension.builder().catalogs(catalog).build();
    }
}
