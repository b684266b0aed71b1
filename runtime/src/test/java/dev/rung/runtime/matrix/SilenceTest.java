package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Line;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server gives no answer during a migration, and its connections are not closed: each wait has an end. */
@ExtendWith(FreshDatabase.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DependsOnJdk
class SilenceTest {

    @Test
    void a_statement_of_our_own(TestDatabase db) {
        try (var proxy = WireProxy.before(db)) {
            var swallowed = Rung.of(2, "swallowed").up(work -> proxy.line(Line.BLACK_HOLE));
            var migrator = SilentNetwork.through(
                            proxy, db, TestCatalog.tables(1).with(swallowed))
                    .build();

            var silent = assertThrows(MigratorException.class, migrator::migrate);

            assertThat(silent.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(silent).hasMessageContaining("V2");
        }
        assertApplied(db, 1);
    }

    private enum Way {
        CODE(ErrorCode.NO_ANSWER),
        LIST(ErrorCode.OUTCOME_UNKNOWN),
        OUTSIDE(ErrorCode.MIGRATION_INTERRUPTED);

        private final ErrorCode code;

        Way(ErrorCode code) {
            this.code = code;
        }

        Rung second(String sql) {
            var plain = Rung.of(2, "swallowed");
            return switch (this) {
                case CODE -> plain.up(sql);
                case LIST -> plain.change(schema -> schema.sql(sql).reverse("select 1"));
                case OUTSIDE -> plain.up(sql).outsideTransaction();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "B14")
    void a_long_statement_of_a_migration_while_the_network_is_silent(Way way, TestDatabase db, TestReporter reporter)
            throws Exception {
        try (var proxy = WireProxy.before(db)) {
            var catalog = TestCatalog.tables(1).with(way.second("select pg_sleep(600)"));
            try (var run =
                    StoppableRun.of(SilentNetwork.through(proxy, db, catalog).build()::migrate)) {
                Await.until("a session sleeps", Await.LONG, () -> db.facts().sleepers(), count -> count == 1);
                var start = System.nanoTime();
                proxy.line(Line.BLACK_HOLE);

                var end = run.ended();

                var took = Duration.ofNanos(System.nanoTime() - start);
                assertThat(end.thrown().code()).isEqualTo(way.code);
                assertThat(end.thrown()).hasMessageContaining("V2 swallowed").hasMessageContaining("no answer in time");
                assertThat(end.flag()).as("the flag").isFalse();
                reporter.publishEntry(
                        Scenario.OBSERVED, "%s: %s after %d ms".formatted(way, way.code, took.toMillis()));
            }
        }
        assertApplied(db, 1);
    }

    @Test
    void a_statement_of_our_own_between_two_of_a_migration_outside_a_transaction(TestDatabase db) {
        try (var proxy = WireProxy.before(db)) {
            var swallowed = Rung.of(2, "swallowed").outsideTransaction().up(work -> {
                work.execute("create table first (id int)");
                proxy.line(Line.BLACK_HOLE);
                work.execute("create index concurrently first_id on first (id)");
            });

            var silent = assertThrows(
                    MigratorException.class,
                    SilentNetwork.observed(proxy, db, TestCatalog.tables(1).with(swallowed))::migrate);

            assertThat(silent.code()).isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
            assertThat(silent).hasMessageContaining("no answer in time");
        }
    }

    @Test
    void a_statement_of_our_own_before_the_first_of_a_migration_outside_a_transaction(TestDatabase db) {
        try (var proxy = WireProxy.before(db)) {
            var swallowed = Rung.of(2, "swallowed").outsideTransaction().up(work -> {
                proxy.line(Line.BLACK_HOLE);
                work.execute("create table first (id int)");
            });

            var silent = assertThrows(
                    MigratorException.class,
                    SilentNetwork.observed(proxy, db, TestCatalog.tables(1).with(swallowed))::migrate);

            assertThat(silent.code()).isEqualTo(ErrorCode.NO_ANSWER);
        }
    }

    @Test
    void the_look_up_of_a_commit_ends_with_the_time_of_the_run(TestDatabase db) {
        try (var proxy = WireProxy.before(db)) {
            var swallowed = Rung.of(2, "swallowed").up(work -> proxy.line(Line.BLACK_HOLE));
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(TestCatalog.tables(1).with(swallowed))
                    .runLimit(Duration.ofSeconds(1))
                    .build();
            var start = System.nanoTime();

            var silent = assertThrows(MigratorException.class, migrator::migrate);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
            assertThat(silent.code()).isEqualTo(ErrorCode.RUN_TIME_UP);
            assertThat(silent)
                    .hasMessageContaining(
                            "The run was stopped while V2 swallowed was being committed, because the run has"
                                    + " taken as long as it may (runLimit)")
                    .hasMessageContaining("unknown whether V2 swallowed is committed: it could not be looked up");
        }
        assertApplied(db, 1);
    }

    @Test
    void what_a_migration_asks_of_the_driver_about_the_server_while_the_network_is_silent(TestDatabase db)
            throws Exception {
        try (var proxy = WireProxy.before(db)) {
            var asks = Rung.of(2, "asks").up(work -> {
                var metaData = work.connection().getMetaData();
                assertThat(metaData.getConnection()).isSameAs(work.connection());
                proxy.line(Line.BLACK_HOLE);
                metaData.getTables(null, "public", "%", null);
            });

            var silent = assertThrows(
                    MigratorException.class,
                    SilentNetwork.observed(proxy, db, TestCatalog.tables(1).with(asks))::migrate);

            assertThat(silent.code()).isEqualTo(ErrorCode.NO_ANSWER);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "B15")
    void a_statement_whose_answer_was_lost(Way way, TestDatabase db, TestReporter reporter) throws Exception {
        try (var proxy = WireProxy.before(db)) {
            var catalog = TestCatalog.tables(1).with(way.second("select pg_sleep(1)"));
            try (var run = StoppableRun.of(SilentNetwork.observed(proxy, db, catalog)::migrate)) {
                Await.until("a session sleeps", Await.LONG, () -> db.facts().sleepers(), count -> count == 1);
                var start = System.nanoTime();
                proxy.line(Line.BLACK_HOLE);
                Thread.sleep(500);
                // The statement ends, and its answer is lost; who asks another way finds the server idle.
                var end = run.ended();

                var took = Duration.ofNanos(System.nanoTime() - start);
                assertThat(end.thrown().code()).isEqualTo(way.code);
                reporter.publishEntry(
                        Scenario.OBSERVED, "%s: %s after %d ms".formatted(way, way.code, took.toMillis()));
            }
        }
    }

    @Test
    @Scenario(id = "B16")
    void a_session_that_was_ended_unnoticed(TestDatabase db, TestReporter reporter) throws Exception {
        try (var proxy = WireProxy.before(db)) {
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(TestCatalog.tables(1).with(Way.CODE.second("select pg_sleep(600)")))
                    .answerWait(Duration.ofSeconds(10))
                    .observer(db.dataSource())
                    .build();
            try (var run = StoppableRun.of(migrator::migrate)) {
                Await.until("a session sleeps", Await.LONG, () -> db.facts().sleepers(), count -> count == 1);
                proxy.line(Line.BLACK_HOLE);
                db.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(600)%' and pid <> pg_backend_pid()");
                var start = System.nanoTime();

                var end = run.ended();

                var took = Duration.ofNanos(System.nanoTime() - start);
                assertThat(end.thrown().code()).isEqualTo(ErrorCode.NO_ANSWER);
                GoldenErrors.assertMessage(
                        "no-answer",
                        end.thrown(),
                        "This connection has been closed. (08003)",
                        "<driver>",
                        "An I/O error occurred while sending to the backend. (08006)",
                        "<driver>");
                assertThat(took).as("it need not wait for answerWait").isLessThan(Duration.ofSeconds(8));
                reporter.publishEntry(Scenario.OBSERVED, "RUNG-411 after %d ms".formatted(took.toMillis()));
            }
        }
        assertApplied(db, 1);
    }

    private static void assertApplied(TestDatabase db, long count) {
        assertThat(db.queryLong("select count(*) from rung_history where outcome = 'DONE'"))
                .isEqualTo(count);
    }
}
