package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Builds of an index that are interrupted while they wait for an old transaction, as they do in production, and what other
 * tools do then.
 */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class CutOffBuildTest {

    private static final String BUILDER = "builder";
    private static final Version OUTSIDE = new Version(2);

    private static final TestCatalog LADDER = TestCatalog.tables(1)
            .with(Rung.of(2, "fast").outsideTransaction().up(db -> {
                db.execute("create table first (id int); create index first_id on first (id)");
                db.execute("create index concurrently if not exists t_1_id on t_1 (id)");
            }));

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** The build is cancelled; the statements before it are not repeated, and {@code if not exists} is verified. */
    @Test
    void nightscout_nocturne_1156_a_retry_comes_to_the_repair(TestDatabase db) throws Exception {
        migrator(db).migrate(Target.steps(1));
        try (var old = oldTransaction(db)) {
            var run = startBuild(db);
            db.execute(
                    "select pg_cancel_backend(pid) from pg_stat_activity where application_name = '" + BUILDER + "'");
            assertThat(failure(run))
                    .hasMessageContaining("(57014)")
                    .hasMessageContaining("INVALID index public.t_1_id");
            old.rollback();
        }
        assertThat(db.facts().invalidIndexes()).containsExactly("public.t_1_id");

        assertThat(migrator(db).migrate().applied()).containsExactly(OUTSIDE);

        assertThat(db.facts().invalidIndexes()).isEmpty();
        assertThat(db.queryStrings(
                        "select outcome, statement, sqlstate from rung_history where version = 2 order by seq"))
                .containsExactly("FAILED|3|57014", "DONE|3|null");
    }

    /** The server ends the session in the middle of the build; the next start must not take the rest for an index. */
    @Test
    void chatwoot_15885_an_interrupted_build_is_not_recorded_over_its_rest(TestDatabase db) throws Exception {
        migrator(db).migrate(Target.steps(1));
        try (var old = oldTransaction(db)) {
            var run = startBuild(db);
            db.facts().terminate(BUILDER);
            assertThat(failure(run))
                    .isInstanceOf(MigratorException.class)
                    .hasMessageContaining(
                            "and that one may be half done: what it has left the next run repairs, or a person,"
                                    + " where it is INVALID, by drop index concurrently \"t_1_id\"");
            old.rollback();
        }
        assertThat(db.queryStrings("select outcome, statement from rung_history where version = 2"))
                .containsExactly("RUNNING|3");
        assertThat(db.facts().invalidIndexes()).containsExactly("public.t_1_id");

        assertThat(migrator(db).migrate().applied()).containsExactly(OUTSIDE);

        assertThat(db.facts().invalidIndexes()).isEmpty();
        assertThat(db.queryStrings("select outcome, statement from rung_history where version = 2 order by seq"))
                .containsExactly("FAILED|3", "DONE|3");
    }

    /** A {@code statement_timeout} that is set for the role or the database does not end the build. */
    @Test
    void authzed_spicedb_2227_a_statement_timeout_of_others_does_not_end_the_build(TestDatabase db) throws Exception {
        migrator(db).migrate(Target.steps(1));
        try (var old = oldTransaction(db)) {
            db.execute("alter database %s set statement_timeout = '200ms'".formatted(db.name()));
            var run = startBuild(db);
            Thread.sleep(600);
            assertThat(run.isDone()).isFalse();
            old.rollback();

            assertThat(run.get().applied()).containsExactly(OUTSIDE);
        }
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @Test
    void an_index_that_somebody_is_building_is_left_alone(TestDatabase db) throws Exception {
        migrator(db).migrate(Target.steps(1));
        try (var old = oldTransaction(db)) {
            var run = startBuild(db);
            db.facts().terminate(BUILDER);
            failure(run);
            old.rollback();
        }
        db.execute("drop index t_1_id");
        try (var old = oldTransaction(db)) {
            var byHand = threads.submit(() -> db.execute("create index concurrently t_1_id on t_1 (id)"));
            awaitInvalid(db, byHand);

            var impatient = Migrator.builder(db.dataSource())
                    .catalogs(LADDER)
                    .lockDeadline(Duration.ofSeconds(5))
                    .build();

            var failure = assertThrows(MigrationFailedException.class, impatient::migrate);

            assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_INDEX);
            assertThat(failure)
                    .hasMessageMatching(
                            "(?s).*index public.t_1_id is INVALID, and backend \\d+ may be building or dropping it"
                                    + " right now; wait for it.*");
            old.rollback();
            byHand.get();
        }
        assertThat(migrator(db).migrate().applied()).containsExactly(OUTSIDE);
    }

    @Test
    void the_index_of_somebody_else_is_not_named_as_what_is_to_be_dropped(TestDatabase db) throws Exception {
        migrator(db).migrate(Target.steps(1));
        db.execute("create index t_1_id on t_1 (id)");
        try (var old = oldTransaction(db)) {
            old.createStatement().execute("lock table t_1 in exclusive mode");
            var dataSource = db.dataSource();
            dataSource.setApplicationName(BUILDER);
            var builder = Migrator.builder(dataSource).catalogs(LADDER).build();
            var run = threads.submit(() -> builder.migrate());
            while (db.queryLong("select count(*) from pg_locks where not granted") == 0) {
                assertThat(run.isDone()).isFalse();
                Thread.sleep(10);
            }
            db.facts().terminate(BUILDER);

            assertThat(failure(run))
                    .hasMessageContaining("what it did before statement 3 stays")
                    .hasMessageNotContaining("drop index");
        }
    }

    private Future<MigrationReport> startBuild(TestDatabase db) throws InterruptedException {
        var dataSource = db.dataSource();
        dataSource.setApplicationName(BUILDER);
        var builder = Migrator.builder(dataSource).catalogs(LADDER).build();
        var run = threads.submit(() -> builder.migrate());
        awaitInvalid(db, run);
        return run;
    }

    private static void awaitInvalid(TestDatabase db, Future<?> run) throws InterruptedException {
        while (db.facts().invalidIndexes().isEmpty()) {
            assertThat(run.isDone()).isFalse();
            Thread.sleep(10);
        }
    }

    /** Returns a transaction that has written to {@code t_1}, for which every concurrent build there waits. */
    private static Connection oldTransaction(TestDatabase db) throws Exception {
        var old = db.dataSource().getConnection();
        old.setAutoCommit(false);
        try (var statement = old.createStatement()) {
            statement.execute("insert into t_1 values (1)");
        }
        return old;
    }

    private static Throwable failure(Future<?> run) {
        return Objects.requireNonNull(
                assertThrows(ExecutionException.class, run::get).getCause());
    }

    private static Migrator migrator(TestDatabase db) {
        return Migrator.builder(db.dataSource()).catalogs(LADDER).build();
    }
}
