package dev.rung.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.Until;
import dev.rung.schema.operation.TableLock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each statement is a transaction of its own: its locks are seen from outside, the rest is before and after. */
@ExtendWith(FreshDatabase.class)
class ObservedOutsideTransactionTest {

    private static final Rung VACUUM =
            Rung.of(1, "vacuum").up("vacuum full customers").outsideTransaction();

    @Test
    void an_index_that_is_built_concurrently(TestDatabase db) {
        var seen = Shop.busy(db).slow().duringOutside("""
                set max_parallel_maintenance_workers = 0;
                create index concurrently customers_slow on customers (slow(email, email))""");

        assertThat(seen.evidence()).isEqualTo(Evidence.SAMPLED);
        assertThat(seen.locks())
                .containsExactly(
                        new ObservedLock("public.customers", TableLock.SHARE_UPDATE_EXCLUSIVE, "public.customers"));
        assertThat(seen.rewritten()).isEmpty();
        assertThat(seen.scans()).containsExactly(new ObservedScan("public.customers", 2, 200));
        assertThat(seen.walBytes()).isPositive();
        assertThat(seen.invalidIndexes()).isEmpty();
        assertThat(seen.statements())
                .extracting(ObservedStatement::sql)
                .containsExactly(
                        "set max_parallel_maintenance_workers = 0",
                        "create index concurrently customers_slow on customers (slow(email, email))");
    }

    @Test
    void a_rewrite_and_its_lock(TestDatabase db) {
        var seen = slowToRewrite(db).during(VACUUM);

        assertThat(seen.rewritten()).containsExactly("public.customers");
        assertThat(seen.locks())
                .containsExactly(new ObservedLock("public.customers", TableLock.ACCESS_EXCLUSIVE, "public.customers"));
    }

    @Test
    void a_scan_that_the_session_has_reported_to_the_server_meanwhile_is_reported_too(TestDatabase db) {
        var seen = Shop.busy(db).duringOutside("select count(*) from customers; select pg_sleep(1.1); select 1");

        assertThat(seen.scans()).containsExactly(new ObservedScan("public.customers", 1, 100));
    }

    @Test
    void predicate_locks_of_a_serializable_transaction_block_no_session(TestDatabase db) {
        var seen = Shop.empty(db).duringOutside("""
                begin isolation level serializable; select count(*) from customers; select pg_sleep(0.05); commit""");

        assertThat(seen.locks())
                .containsExactly(new ObservedLock("public.customers", TableLock.ACCESS_SHARE, "public.customers"));
    }

    @Test
    void scans_before_and_after_are_not_its_own(TestDatabase db) {
        var shop = Shop.busy(db);
        var scans = Rung.of(1, "scans").up("alter table orders alter column total set not null");
        var nothing = Rung.of(2, "nothing").up("select pg_sleep(0)").outsideTransaction();
        var scansToo = Rung.of(3, "scans too").up("alter table orders alter column note set not null");

        var run = shop.run(scans, nothing, scansToo);

        assertThat(run.observations()).extracting(seen -> seen.scans().size()).containsExactly(1, 0, 1);
    }

    @Test
    void an_index_that_a_failure_leaves_invalid_is_reported_with_the_failure(TestDatabase db) {
        var unique = Rung.of(2, "unique")
                .up("create unique index concurrently customers_slow on customers (slow(email, 'same'))")
                .outsideTransaction();
        var migrator = Shop.busy(db)
                .slow()
                .builder(Rung.of(1, "fine").up("create table t (id int)"), unique)
                .build();
        var seen = new ArrayList<Observation>();

        var failed = assertThrows(
                MigrationFailedException.class, () -> migrator.observe(migrator.plan(Target.latest()), seen::add));

        assertThat(failed.code()).isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
        assertThat(seen)
                .extracting(Observation::invalidIndexes)
                .containsExactly(List.of(), List.of("public.customers_slow"));
        assertThat(seen.get(1).locks())
                .extracting(ObservedLock::mode)
                .containsExactly(TableLock.SHARE_UPDATE_EXCLUSIVE);
    }

    @Test
    void the_observer_of_the_builder_is_the_second_connection_and_gets_it_back(TestDatabase db) throws SQLException {
        var observer = db.dataSource();
        observer.setApplicationName("second");
        var catalog = TestCatalog.of(Rung.of(1, "looks back")
                .up(work -> assertThat(db.facts().sessions("second")).hasSize(1))
                .outsideTransaction());
        try (var connection = db.dataSource().getConnection()) {
            var migrator = Migrator.builder(new OnlyConnection(connection))
                    .catalogs(catalog)
                    .observer(observer)
                    .build();

            migrator.observe(migrator.plan(Target.latest()));

            Until.holds(
                    "the connection is closed",
                    Duration.ofSeconds(5),
                    () -> db.facts().sessions("second").isEmpty());
        }
    }

    @Test
    void where_there_is_no_second_connection_the_run_is_done_and_the_call_says_so(TestDatabase db) throws SQLException {
        Shop.busy(db);
        try (var connection = db.dataSource().getConnection()) {
            var migrator = Migrator.builder(new OnlyConnection(connection))
                    .catalogs(TestCatalog.of(
                            Rung.of(1, "fine").up("create table t (id int)"),
                            Rung.of(2, "vacuum").up("vacuum full orders").outsideTransaction()))
                    .firstRun(FirstRun.BESIDE_OTHERS)
                    .build();
            var seen = new ArrayList<Observation>();

            var unseen = assertThrows(
                    DatabaseException.class, () -> migrator.observe(migrator.plan(Target.latest()), seen::add));

            assertThat(unseen).hasMessage("""
                    [RUNG-405] V2 vacuum ran well, but could not be observed: the data source gave the same connection twice
                        Database : the run was not disturbed, and is done: the database is at V2
                        Fix      : see why, then observe it again in a database that does not have it yet; a migration outside a transaction takes a second connection, from .observer(...) on the builder or the data source""");
            assertThat(seen)
                    .extracting(observation -> observation.step().version().number())
                    .containsExactly(1L);
            assertThat(migrator.isUpToDate()).isTrue();
        }
    }

    private static Shop slowToRewrite(TestDatabase db) {
        var shop = Shop.busy(db).slow();
        db.execute("create index on customers (slow(email, email))");
        return shop;
    }
}
