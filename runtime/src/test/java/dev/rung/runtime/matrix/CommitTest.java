package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.Stop.Event;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Cut;
import dev.rung.runtime.testing.WireProxy.Line;
import dev.rung.runtime.testing.servers.Postgres;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A commit without an answer: its outcome is looked up, and never assumed. */
@ExtendWith(FreshDatabase.class)
class CommitTest {

    private static final TestCatalog TEN = new Ten().get();

    @TempDir
    private Path folder;

    @Test
    @Scenario(id = "B5")
    void a_commit_that_does_not_reach_the_server(TestDatabase db, TestReporter reporter) {
        try (var proxy = WireProxy.before(db)) {
            oracle(db).migrator(db).migrate(Target.upTo(4));
            proxy.cut(Cut.BEFORE_COMMIT);

            var failed = assertThrows(MigratorException.class, through(proxy, db)::migrate);

            assertThat(failed.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(failed).hasMessageContaining("the database is at V4").hasMessageContaining("V5 is rolled back");
            oracle(db).applied(4);
            oracle(db).holds();
            reporter.publishEntry(Scenario.OBSERVED, "4 applied; " + failed.code() + ", not applied");
        }
    }

    @Test
    @Scenario(
            id = "B6",
            threads = {"flyway/flyway#1411"})
    void a_commit_that_reaches_the_server_while_its_answer_is_lost(TestDatabase db, TestReporter reporter) {
        try (var proxy = WireProxy.before(db)) {
            oracle(db).migrator(db).migrate(Target.upTo(4));
            proxy.cut(Cut.AFTER_COMMIT);

            var failed = assertThrows(MigratorException.class, through(proxy, db)::migrate);

            assertThat(failed.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(failed).hasMessageContaining("the database is at V5").hasMessageContaining("V5 is committed");
            oracle(db).applied(5);
            oracle(db).holds();
            reporter.publishEntry(Scenario.OBSERVED, "5 applied; " + failed.code() + ", and it says that V5 is");
        }
    }

    @Test
    @Tag(Scenario.PROOF) // it looks for half a minute
    @Scenario(id = "B6")
    void what_became_of_a_commit_cannot_be_looked_up(TestDatabase db, TestReporter reporter) {
        try (var proxy = WireProxy.before(db)) {
            oracle(db).migrator(db).migrate(Target.upTo(3));
            var catalog = TEN.with(Rung.of(4, "t 4").up(work -> {
                TEN.rungs().get(3).up().with(work);
                proxy.cut(Cut.AFTER_COMMIT);
                proxy.line(Line.REFUSES);
            }));
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(catalog)
                    .build();

            var failed = assertThrows(MigratorException.class, migrator::migrate);

            assertThat(failed.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(failed).hasMessageContaining("unknown whether V4 t 4 is committed");
            oracle(db).applied(4);
            oracle(db).holds();
            reporter.publishEntry(
                    Scenario.OBSERVED, "RUNG-403 says that it is unknown; 4 applied, and the rerun knows");
        }
    }

    @Test
    @Scenario(id = "B7")
    void the_last_commit_reaches_the_server_while_its_answer_is_lost(TestDatabase db, TestReporter reporter) {
        try (var proxy = WireProxy.before(db)) {
            oracle(db).migrator(db).migrate(Target.upTo(9));
            proxy.cut(Cut.AFTER_COMMIT);

            var report = through(proxy, db).migrate();

            assertThat(report.applied()).hasSize(1);
            oracle(db).applied(10);
            oracle(db).holds();
            reporter.publishEntry(Scenario.OBSERVED, "looked up, and found applied: the run ends well");
        }
    }

    @Test
    void a_row_that_another_runner_has_written_meanwhile_is_no_proof(TestDatabase db) {
        try (var proxy = WireProxy.before(db)) {
            oracle(db).migrator(db).migrate(Target.upTo(9));
            var other = Migrator.builder(db.dataSource())
                    .catalogs(TEN.without(10).with(TestCatalog.table(11)))
                    .build();
            var begun = new AtomicBoolean();
            var catalog = TEN.with(Rung.of(10, "t 10").up(work -> {
                TestCatalog.table(10).up().with(work);
                proxy.cut(Cut.BEFORE_COMMIT);
                begun.set(true);
            }));
            var source = beforeEachConnection(proxy.through(db.dataSource()), () -> {
                if (begun.getAndSet(false)) {
                    other.migrate();
                }
            });

            var failed = assertThrows(
                    MigratorException.class,
                    Migrator.builder(source).catalogs(catalog).build()::migrate);

            assertThat(failed).hasMessageContaining("V10 is rolled back, nothing of it is left");
            assertThat(db.queryStrings("select seq || ' V' || version from rung_history where seq > 9"))
                    .containsExactly("10 V11");
        }
    }

    private static DataSource beforeEachConnection(DataSource source, Runnable work) {
        return (DataSource) Proxy.newProxyInstance(
                CommitTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        work.run();
                    }
                    return method.invoke(source, arguments);
                });
    }

    @Test
    @Scenario(id = "B7")
    void the_last_commit_of_a_rollback_reaches_the_server_while_its_answer_is_lost(
            TestDatabase db, TestReporter reporter) {
        try (var proxy = WireProxy.before(db)) {
            oracle(db).migrator(db).migrate();
            proxy.cut(Cut.AFTER_COMMIT, 3);

            var report = through(proxy, db).rollback(Target.steps(3));

            assertThat(report.rolledBack()).hasSize(3);
            oracle(db).applied(7);
            oracle(db).holds();
            reporter.publishEntry(Scenario.OBSERVED, "3 rolled back, the last one looked up; the run ends well");
        }
    }

    @Test
    @Tag(Scenario.PROOF)
    @Scenario(id = "B8")
    void a_commit_that_the_server_holds_while_its_client_is_killed(TestReporter reporter) throws Exception {
        var gate = folder.resolve("gate");
        try (var server = Postgres.start();
                var process = ProcessRun.up(Ten.class)
                        .stoppingAt(Stop.before(Event.COMMIT, 5).until(gate))
                        .start(server.database())) {
            var db = server.database();
            process.awaitLine("stopped", Await.LONG);
            server.set("synchronous_standby_names", "nobody");
            Files.createFile(gate);
            awaitHeldCommit(db);

            process.kill();

            var waiter = Migrator.builder(db.dataSource())
                    .catalogs(TEN)
                    .lockWait(Duration.ofSeconds(3))
                    .build();
            assertThat(assertThrows(LockException.class, waiter::migrate))
                    .hasMessageContaining(MigrationProcess.APPLICATION);
            server.set("synchronous_standby_names", "");
            Await.until("committed", Await.LONG, () -> oracle(db).history().size(), count -> count == 5);
            oracle(db).applied(5);
            oracle(db).holds(process);
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "killed in SyncRep: lock kept and its holder named; 5 applied once the server lets the commit go");
        }
    }

    private static void awaitHeldCommit(TestDatabase db) {
        Await.until(
                "a commit waits for its standby",
                Await.LONG,
                () -> db.queryLong("select count(*) from pg_stat_activity where wait_event = 'SyncRep'"),
                count -> count == 1);
    }

    private static Migrator through(WireProxy proxy, TestDatabase db) {
        return Migrator.builder(proxy.through(db.dataSource())).catalogs(TEN).build();
    }

    private static Oracle oracle(TestDatabase db) {
        return new Oracle(db, TEN);
    }
}
