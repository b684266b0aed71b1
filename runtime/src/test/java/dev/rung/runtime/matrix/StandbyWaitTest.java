package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.RunStoppedException;
import dev.rung.runtime.matrix.Stop.Event;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that waits for a standby that is missing: it commits, and reports that only when the waiting is cancelled. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StandbyWaitTest {

    private static final Duration ANSWER_WAIT = Duration.ofSeconds(1);

    private static Postgres server;

    @TempDir
    private Path folder;

    private TestDatabase db;

    private enum Way {
        CODE,
        LIST,
        OUTSIDE;

        Rung second() {
            var plain = Rung.of(2, "second");
            return switch (this) {
                case CODE -> plain.up("create table second (id int)");
                case LIST ->
                    plain.change(schema ->
                            schema.createTable("second", t -> t.column("id").integer()));
                case OUTSIDE -> plain.up("create table second (id int)").outsideTransaction();
            };
        }
    }

    @BeforeAll
    static void start() {
        server = Postgres.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void create() {
        db = server.database().createBeside();
    }

    @AfterEach
    void drop() {
        standby("");
        db.close();
    }

    private static void standby(String name) {
        server.set("synchronous_standby_names", name);
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "E9")
    void a_commit_that_no_standby_confirms_is_done_and_said_to_be(Way way, TestReporter reporter) {
        var catalog = TestCatalog.tables(1)
                .with(way.second())
                .with(Rung.of(3, "third").up("create table third (id int)"));
        builder(TestCatalog.tables(1)).build().migrate();
        standby("nobody");
        var start = System.nanoTime();

        var unconfirmed =
                assertThrows(RunStoppedException.class, builder(catalog).build()::migrate);

        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(unconfirmed.code()).isEqualTo(ErrorCode.COMMIT_UNCONFIRMED);
        assertThat(unconfirmed.report().applied()).containsExactly(new Version(2));
        assertThat(unconfirmed.report().current()).contains(new Version(2));
        assertThat(db.queryLong("select count(*) from rung_history where outcome = 'DONE' and version < 3"))
                .isEqualTo(2);
        assertThat(took).isLessThan(Duration.ofSeconds(15));
        if (way == Way.CODE) {
            GoldenErrors.assertMessage("commit-unconfirmed", unconfirmed);
        }
        assertThat(db.facts().advisoryLocks()).isEmpty();
        reporter.publishEntry(
                Scenario.OBSERVED, "%s: RUNG-410 after %d ms, V2 done, V3 not begun".formatted(way, took.toMillis()));
    }

    @Test
    void the_last_commit_of_a_run_too() {
        builder(TestCatalog.tables(1)).build().migrate();
        standby("nobody");

        var unconfirmed = assertThrows(
                RunStoppedException.class, builder(TestCatalog.tables(2)).build()::migrate);

        assertThat(unconfirmed.code()).isEqualTo(ErrorCode.COMMIT_UNCONFIRMED);
        standby("");
        assertThat(builder(TestCatalog.tables(2)).build().isUpToDate()).isTrue();
    }

    @Test
    void a_first_run_creates_the_history_and_stops_at_the_first_migration() {
        standby("nobody");

        var unconfirmed = assertThrows(
                RunStoppedException.class, builder(TestCatalog.tables(2)).build()::migrate);

        assertThat(unconfirmed.report().applied()).containsExactly(new Version(1));
    }

    @Test
    void the_row_of_a_failure_waits_for_no_standby() {
        builder(TestCatalog.tables(1)).build().migrate();
        standby("nobody");
        var fails = TestCatalog.tables(1).with(Rung.of(2, "fails").up("select 1 / 0"));
        var start = System.nanoTime();

        var failed = assertThrows(MigrationFailedException.class, builder(fails).build()::migrate);

        assertThat(failed.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(db.queryStrings("select outcome from rung_history where version = 2"))
                .containsExactly("FAILED");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void the_failure_of_a_step_outside_a_transaction_waits_for_no_standby() {
        builder(TestCatalog.tables(1)).build().migrate();
        standby("nobody");
        var fails = TestCatalog.tables(1)
                .with(Rung.of(2, "fails").up("select 1 / 0").outsideTransaction());

        var failed = assertThrows(MigrationFailedException.class, builder(fails).build()::migrate);

        assertThat(failed.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(db.queryStrings("select outcome from rung_history where version = 2"))
                .containsExactly("FAILED");
    }

    @Test
    void what_a_person_records() {
        standby("nobody");

        var unconfirmed = assertThrows(
                RunStoppedException.class,
                () -> builder(TestCatalog.tables(2)).build().baseline(new Version(1)));

        assertThat(unconfirmed.code()).isEqualTo(ErrorCode.COMMIT_UNCONFIRMED);
        assertThat(db.queryLong("select count(*) from rung_history where outcome = 'DONE'"))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "E10")
    void a_run_that_is_interrupted_in_such_a_commit(Way way, TestReporter reporter) throws Exception {
        builder(TestCatalog.tables(1)).build().migrate();
        standby("nobody");
        var migrator = builder(TestCatalog.tables(1).with(way.second()))
                .answerWait(Duration.ofMinutes(1))
                .build();
        try (var run = StoppableRun.of(migrator::migrate)) {
            awaitHeldCommit();

            var end = run.interrupted();

            assertThat(end.thrown().code()).isIn(ErrorCode.COMMIT_UNCONFIRMED, ErrorCode.MIGRATION_INTERRUPTED);
            if (way != Way.OUTSIDE) {
                assertThat(((RunStoppedException) end.thrown()).report().applied())
                        .containsExactly(new Version(2));
            }
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "%s: %s after %d ms"
                            .formatted(way, end.thrown().code(), end.took().toMillis()));
        }
        assertThat(db.queryLong("select count(*) from pg_tables where tablename = 'second'"))
                .isEqualTo(1);
    }

    @Test
    @Scenario(id = "E10")
    void a_process_that_is_asked_to_end_in_such_a_commit(TestReporter reporter) throws Exception {
        var gate = folder.resolve("gate");
        try (var process = ProcessRun.up(Ten.class)
                .stoppingAt(Stop.before(Event.COMMIT, 5).until(gate))
                .start(db)) {
            process.awaitLine("stopped", Await.LONG);
            standby("nobody");
            Files.createFile(gate);
            awaitHeldCommit();
            var start = System.nanoTime();
            process.terminate();
            assertThat(process.await(Duration.ofSeconds(10))).isNotZero();
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isLessThan(Duration.ofSeconds(3));
            assertThat(process.lines()).anyMatch(line -> line.contains("RUNG-410"));
            reporter.publishEntry(Scenario.OBSERVED, "SIGTERM: RUNG-410, gone after %d ms".formatted(took.toMillis()));
        }
        assertThat(db.queryLong("select count(*) from rung_history where outcome = 'DONE'"))
                .isEqualTo(5);
        Await.until("no lock", Await.LONG, () -> db.facts().advisoryLocks(), locks -> locks.isEmpty());
    }

    /** A trigger may warn too; that is no warning of the commit. */
    @Test
    void a_warning_of_a_migration_is_no_missing_standby() {
        db.execute("""
                create function warn() returns trigger language plpgsql as $$ begin raise warning 'beware'; return null; end $$;
                create table noisy (id int);
                create constraint trigger late after insert on noisy deferrable initially deferred for each row execute function warn();""");
        var warns = TestCatalog.of(Rung.of(1, "warns").up("insert into noisy values (1)"));

        assertThat(builder(warns)
                        .firstRun(FirstRun.BESIDE_OTHERS)
                        .build()
                        .migrate()
                        .applied())
                .hasSize(1);
    }

    private void awaitHeldCommit() {
        Await.until(
                "a commit waits for its standby",
                Await.LONG,
                () -> db.queryLong("select count(*) from pg_stat_activity where wait_event = 'SyncRep'"),
                count -> count == 1);
    }

    private MigratorBuilder builder(TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).answerWait(ANSWER_WAIT);
    }
}
