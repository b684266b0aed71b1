package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.matrix.Stop.Event;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.matrix.TestCatalogs.TenAsleep;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The process is killed during a run. */
@ExtendWith(FreshDatabase.class)
class CrashTest {

    @Test
    @Scenario(id = "A1")
    void a_halt_before_the_lock_is_asked_for(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.before(Event.LOCK, 0), 0);
    }

    @Test
    @Scenario(
            id = "A2",
            threads = {"flyway/flyway#2527", "flyway/flyway#2754"})
    void a_halt_after_the_lock_is_taken(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.after(Event.LOCK, 0), 0);
    }

    @Test
    @Scenario(id = "A3")
    void a_kill_while_the_history_is_created(TestDatabase db, TestReporter reporter) throws Exception {
        db.execute("""
                create function pause() returns event_trigger language plpgsql as $$ begin perform pg_sleep(600); end $$;
                create event trigger pause on ddl_command_end when tag in ('COMMENT') execute function pause()""");
        try (var process = ProcessRun.up(Ten.class).start(db)) {
            awaitSleep(db);
            process.kill();
            var oracle = new Oracle(db, new Ten().get());
            oracle.leavesNothingOpen();
            assertThat(db.queryStrings("select to_regclass('rung_history')")).containsExactly("null");
            db.execute("drop event trigger pause; drop function pause");
            oracle.holds(process);
            reporter.publishEntry(
                    Scenario.OBSERVED, "killed before its commit: no history table; the rerun applied all 10");
        }
    }

    @Test
    @Scenario(
            id = "A4",
            threads = {"golang-migrate/migrate#282", "golang-migrate/migrate#518"})
    void a_halt_before_the_first_statement_of_the_fifth(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.beforeStatement(5, 1), 4);
    }

    @Test
    @Scenario(id = "A5")
    void a_halt_between_two_statements_of_the_fifth(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.afterStatement(5, 2), 4);
    }

    @Test
    @Scenario(
            id = "A6",
            threads = {
                "spinnaker/spinnaker#6625",
                "spinnaker/kork#940",
                "liquibase/liquibase#1311",
                "camunda/camunda#48343",
                "nordic-institute/X-Road#3076",
                "prisma/orm#12999"
            })
    void a_kill_in_a_long_statement_lets_the_next_continue_at_once(TestDatabase db, TestReporter reporter)
            throws Exception {
        try (var asleep = ProcessRun.up(TenAsleep.class).start(db)) {
            awaitSleep(db);
            try (var next = ProcessRun.up(Ten.class).start(db)) {
                next.awaitLine("waiting for the migration lock", Await.LONG);
                asleep.kill();
                var killed = System.nanoTime();
                assertThat(next.await(Await.LONG)).isZero();
                var took = Duration.ofNanos(System.nanoTime() - killed);

                assertThat(took).isLessThan(Duration.ofSeconds(10));
                assertThat(next.lines()).contains("applied 6");
                new Oracle(db, new Ten().get()).holds(asleep, next);
                reporter.publishEntry(
                        Scenario.OBSERVED,
                        "killed in pg_sleep(20); the one that waited applied the other 6 within %d ms"
                                .formatted(took.toMillis()));
            }
        }
    }

    @Test
    @Scenario(id = "A7")
    void a_halt_before_the_row_of_the_fifth_is_ended(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.before(Event.HISTORY, 5), 4);
    }

    @Test
    @Scenario(id = "A8")
    void a_halt_before_the_commit_of_the_fifth(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.before(Event.COMMIT, 5), 4);
    }

    @Test
    @Scenario(
            id = "A9",
            threads = {"golang-migrate/migrate#325", "coder/coder#10781", "flyway/flyway#1411"})
    void a_halt_after_the_commit_of_the_fifth(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.after(Event.COMMIT, 5), 5);
    }

    @Test
    @Scenario(id = "A10")
    void a_halt_before_the_lock_is_given_back(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.before(Event.UNLOCK, 0), 10);
    }

    static Stream<Arguments> stopsDuringRollback() {
        return Stream.of(
                Arguments.of(Stop.beforeStatement(5, 1), 5),
                Arguments.of(Stop.afterStatement(5, 2), 5),
                Arguments.of(Stop.before(Event.HISTORY, 5), 5),
                Arguments.of(Stop.before(Event.COMMIT, 5), 5),
                Arguments.of(Stop.after(Event.COMMIT, 5), 4));
    }

    @ParameterizedTest
    @MethodSource("stopsDuringRollback")
    @Scenario(id = "A11")
    void a_halt_during_a_rollback(Stop stop, int applied, TestDatabase db, TestReporter reporter) throws Exception {
        var oracle = new Oracle(db, new Ten().get());
        oracle.migrator(db).migrate();
        try (var process = ProcessRun.down(Ten.class).stoppingAt(stop).start(db)) {
            awaitHalt(process);
            oracle.applied(applied);
            assertThat(oracle.migrator(db).rollback(Target.downTo(0)).rolledBack())
                    .hasSize(applied);
            oracle.applied(0);
            oracle.holds(process);
        }
        reporter.publishEntry(
                Scenario.OBSERVED,
                "halted %s %s: %d left, rows and effects alike".formatted(stop.edge(), stop.event(), applied));
    }

    enum Breakdown {
        OUT_OF_MEMORY {
            @Override
            void happen() {
                var lines = List.of(new long[Integer.MAX_VALUE]);
                throw new IllegalStateException("there was room for " + lines);
            }
        },
        STACK_OVERFLOW {
            @Override
            void happen() {
                deeper(1);
            }
        },
        ASSERTION {
            @Override
            void happen() {
                throw new AssertionError("not so");
            }
        };

        abstract void happen();

        private static long deeper(long depth) {
            return depth == 0 ? 0 : deeper(depth + 1) + depth;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "A14")
    void an_error_of_the_virtual_machine_in_the_fifth(Breakdown breakdown, TestDatabase db, TestReporter reporter) {
        var healthy = new Ten().get();
        var broken = healthy.with(healthy.rungs().get(4).up(work -> {
            work.execute("create table t_5 (id int)");
            breakdown.happen();
        }));

        var failure = assertThrows(MigrationFailedException.class, new Oracle(db, broken).migrator(db)::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasCauseInstanceOf(Error.class);
        var oracle = new Oracle(db, healthy);
        oracle.applied(4);
        oracle.holds();
        reporter.publishEntry(
                Scenario.OBSERVED,
                "%s is the cause, 4 rows and effects"
                        .formatted(failure.getCause().getClass().getSimpleName()));
    }

    private static void haltsUp(TestDatabase db, TestReporter reporter, Stop stop, int applied) throws Exception {
        try (var process = ProcessRun.up(Ten.class).stoppingAt(stop).start(db)) {
            awaitHalt(process);
            var oracle = new Oracle(db, new Ten().get());
            oracle.applied(applied);
            oracle.holds(process);
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "halted; %d rows and as many effects; the rerun applied the other %d"
                            .formatted(applied, 10 - applied));
        }
    }

    private static void awaitHalt(ChildProcess process) throws InterruptedException {
        assertThat(process.await(Await.LONG))
                .as(() -> String.join("\n", process.lines()))
                .isEqualTo(Stop.HALTED);
    }

    private static void awaitSleep(TestDatabase db) {
        Await.until("a session sleeps", Await.LONG, () -> db.facts().sleepers(), count -> count == 1);
    }
}
