package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.matrix.Ladders.Ten;
import dev.rung.runtime.matrix.Ladders.TenAsleep;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** The process ends in the middle of its work. */
@ExtendWith(FreshDatabase.class)
class CrashTest {

    @Test
    @Scenario(
            id = "A4",
            threads = {"golang-migrate/migrate#282", "golang-migrate/migrate#518"})
    void a_halt_before_the_first_statement_of_the_fifth(TestDatabase db, TestReporter reporter) throws Exception {
        haltsUp(db, reporter, Stop.beforeStatement(5, 1), 4);
    }

    @Test
    @Scenario(
            id = "A6",
            threads = {"spinnaker/spinnaker#6625", "liquibase/liquibase#1311", "camunda/camunda#48343"})
    void a_kill_in_a_long_statement_lets_the_next_go_on_at_once(TestDatabase db, TestReporter reporter)
            throws Exception {
        try (var asleep = Climb.up(TenAsleep.class).start(db)) {
            awaitRunning(db, "pg_sleep");
            try (var next = Climb.up(Ten.class).start(db)) {
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

    private static void haltsUp(TestDatabase db, TestReporter reporter, Stop stop, int applied) throws Exception {
        try (var process = Climb.up(Ten.class).stoppingAt(stop).start(db)) {
            assertThat(process.await(Await.LONG))
                    .as(() -> String.join("\n", process.lines()))
                    .isEqualTo(Stop.HALTED);
            var oracle = new Oracle(db, new Ten().get());
            oracle.applied(applied);
            oracle.holds(process);
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "halted; %d rows and as many effects; the rerun applied the other %d"
                            .formatted(applied, 10 - applied));
        }
    }

    private static void awaitRunning(TestDatabase db, String statement) {
        Await.until(
                "runs " + statement,
                Await.LONG,
                () -> db.facts().sessions(Climber.APPLICATION),
                sessions ->
                        sessions.stream().anyMatch(session -> session.query().contains(statement)));
    }
}
