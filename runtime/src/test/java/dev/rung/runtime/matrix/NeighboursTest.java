package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.matrix.TestCatalogs.Nine;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.event.Level;

/** Other sessions are at work while a run begins. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class NeighboursTest {

    @Test
    @Scenario(id = "C6")
    void two_applications_with_two_histories_in_one_database(TestDatabase db, TestReporter reporter) throws Exception {
        var other = TestCatalog.of(Rung.of(1, "other").up("create table other (id int)"));
        try (var one = PausedRun.inTheFifthOfTen(db.dataSource());
                var two = PausedRun.in(
                        Migrator.builder(db.dataSource())
                                .historyTable("other_history")
                                .firstRun(FirstRun.BESIDE_OTHERS)
                                .lockWait(Duration.ZERO),
                        other,
                        1)) {
            assertThat(one.isPaused()).isTrue();
            assertThat(two.isPaused()).isTrue();
            assertThat(db.facts().advisoryLocks()).hasSize(2);
            assertThat(one.release().applied()).hasSize(10);
            assertThat(two.release().applied()).hasSize(1);
        }
        db.execute("drop table other, other_history");
        new Oracle(db, new Ten().get()).holds();
        reporter.publishEntry(
                Scenario.OBSERVED, "both were inside a migration at the same moment, each with a lock of its own");
    }

    @Test
    @Scenario(id = "C7")
    void one_application_in_two_databases_of_a_server(TestDatabase db, TestReporter reporter) throws Exception {
        try (var paused = PausedRun.inTheFifthOfTen(db.dataSource());
                var other = TestDatabase.create()) {
            var migrator = Migrator.builder(other.dataSource())
                    .catalogs(new Ten().get())
                    .lockWait(Duration.ZERO)
                    .build();

            assertThat(migrator.migrate().applied()).hasSize(10);
            assertThat(paused.isPaused()).isTrue();
            new Oracle(other, new Ten().get()).holds();
        }
        new Oracle(db, new Ten().get()).holds();
        reporter.publishEntry(Scenario.OBSERVED, "10 applied in the second while the first stood in its fifth");
    }

    @Test
    @Scenario(
            id = "L5",
            threads = {"rails/rails#31627"})
    void the_same_names_in_two_schemas(TestDatabase db, TestReporter reporter) throws Exception {
        try (var paused = PausedRun.inTheFifthOfTen(db.dataSource())) {
            var tenant = Migrator.builder(db.dataSource())
                    .catalogs(new Ten().get())
                    .schema("tenant")
                    .firstRun(FirstRun.BESIDE_OTHERS)
                    .lockWait(Duration.ZERO)
                    .build();

            assertThat(tenant.migrate().applied()).hasSize(10);
            assertThat(paused.isPaused()).isTrue();
        }
        new Oracle(db, new Ten().get(), "tenant").applied(10);
        new Oracle(db, new Ten().get()).applied(10);
        reporter.publishEntry(Scenario.OBSERVED, "10 in each; neither waited for the other");
    }

    @Test
    @Scenario(
            id = "C9",
            threads = {"prisma/orm#12999", "prisma/orm#8038", "prisma/orm#27636"})
    void who_waits_too_long_gets_the_name_of_the_holder(TestDatabase db, TestReporter reporter) throws Exception {
        try (var paused = PausedRun.inTheFifthOfTen(db.dataSource())) {
            var before = Contents.of(db);
            var impatient = Migrator.builder(db.dataSource())
                    .catalogs(new Ten().get())
                    .lockWait(Duration.ofSeconds(2))
                    .build();

            var start = System.nanoTime();
            var failure = assertThrows(LockException.class, impatient::migrate);
            var waited = Duration.ofNanos(System.nanoTime() - start);

            assertThat(failure.code()).isEqualTo(ErrorCode.LOCK_WAIT_TIMEOUT);
            assertThat(waited).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
            var holder = failure.holder().orElseThrow();
            assertThat(holder.application()).isEqualTo("rung-test");
            assertThat(failure)
                    .hasMessageContaining("rung-test")
                    .hasMessageContaining("since")
                    .hasMessageContaining("select pg_terminate_backend(%d)".formatted(holder.pid()));
            assertThat(Contents.of(db)).isEqualTo(before);
            assertThat(paused.isPaused()).isTrue();
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "gave up after %d ms and named process %d, its application, since when and how to end it"
                            .formatted(waited.toMillis(), holder.pid()));
        }
        new Oracle(db, new Ten().get()).holds();
    }

    @Test
    @Scenario(
            id = "C11",
            threads = {"cloudfoundry/cf-deployment#493", "xLongLink/longlink#672"})
    void an_older_build_comes_to_a_newer_database(TestDatabase db, TestReporter reporter) {
        new Oracle(db, new Ten().get()).migrator(db).migrate();
        var before = Contents.of(db);
        var older = new Oracle(db, new Nine().get()).migrator(db);

        try (var log = new CapturedLog()) {
            assertThat(older.migrate().results()).isEmpty();

            assertThat(log.lines(Level.WARN)).singleElement().asString().contains("RUNG-302", "V10", "V9");
        }
        var failure = assertThrows(ValidationFailedException.class, older::validate);
        assertThat(failure.code()).isEqualTo(ErrorCode.MISSING);
        assertThat(failure).hasMessageContaining("V10");
        assertThat(assertThrows(MigratorException.class, () -> older.rollback(Target.steps(1))))
                .hasMessageContaining("V10");
        assertThat(Contents.of(db)).isEqualTo(before);
        new Oracle(db, new Ten().get()).holds();
        reporter.publishEntry(
                Scenario.OBSERVED,
                "migrate does nothing, with one warning that names V10; validate and rollback refuse with RUNG-302");
    }

    @Test
    @Tag(Scenario.PROOF)
    @Scenario(id = "C14")
    void fifty_wait_for_twenty_seconds_and_ask_seldom(TestDatabase db, TestReporter reporter) throws Exception {
        var threads = Executors.newFixedThreadPool(50);
        try (var paused = PausedRun.inTheFifthOfTen(db.dataSource())) {
            var waiters = new ArrayList<Future<?>>();
            for (int i = 0; i < 50; i++) {
                waiters.add(threads.submit(
                        () -> new Oracle(db, new Ten().get()).migrator(db).migrate()));
            }
            Thread.sleep(3000);
            var before = transactions(db);
            Thread.sleep(20_000);
            var perSecond = (transactions(db) - before) / 20;

            assertThat(paused.isPaused()).isTrue();
            assertThat(perSecond).isBetween(20L, 100L);
            paused.release();
            for (var waiter : waiters) {
                waiter.get();
            }
            new Oracle(db, new Ten().get()).holds();
            reporter.publishEntry(
                    Scenario.OBSERVED, "the server saw %d transactions a second from 50 waiters".formatted(perSecond));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Scenario(id = "C15")
    void status_and_validate_do_not_wait_for_a_run(TestDatabase db, TestReporter reporter) throws Exception {
        try (var paused = PausedRun.inTheFifthOfTen(db.dataSource())) {
            var migrator = new Oracle(db, new Ten().get()).migrator(db);

            var start = System.nanoTime();
            var status = migrator.status();
            migrator.validate();
            var took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(took).isLessThan(Duration.ofSeconds(5));
            assertThat(status.runner()).isPresent();
            assertThat(status.current()).contains(new Version(4));
            assertThat(status.in(MigrationState.PENDING)).hasSize(6);
            assertThat(paused.isPaused()).isTrue();
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "both answered within %d ms: 4 applied, 6 pending, and who runs".formatted(took.toMillis()));
        }
        new Oracle(db, new Ten().get()).holds();
    }

    @Test
    @Scenario(
            id = "T4",
            threads = {"flyway/flyway#3086", "golang-migrate/migrate#130", "pressly/goose#191"})
    void a_lock_that_is_lost_early_is_reported(TestDatabase db, TestReporter reporter) {
        var catalog = TestCatalog.tables(1).with(TestCatalog.table(2).up(work -> {
            TestCatalog.table(2).up().with(work);
            work.execute("select pg_advisory_unlock_all()");
        }));
        try (var log = new CapturedLog()) {
            assertThat(new Oracle(db, catalog).migrator(db).migrate().applied()).hasSize(2);

            var warnings = log.lines(Level.WARN);
            assertThat(warnings).singleElement().asString().contains("[RUNG-504]");
            reporter.publishEntry(Scenario.OBSERVED, "the server's no to the unlock became a warning, RUNG-504");
        }
        new Oracle(db, catalog).holds();
    }

    private static long transactions(TestDatabase db) {
        return db.queryLong("select xact_commit from pg_stat_database where datname = current_database()");
    }
}
