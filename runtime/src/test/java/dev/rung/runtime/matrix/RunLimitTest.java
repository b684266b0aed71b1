package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run ends with its time (runLimit), whatever it does then. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class RunLimitTest {

    @Test
    @Scenario(id = "Q10")
    void a_run_ends_with_its_time(TestDatabase db, TestReporter reporter) {
        var migrator = Stopped.builder(db, TestCatalog.tables(1).with(Stopped.ASLEEP))
                .runLimit(Duration.ofSeconds(1))
                .build();

        var failed = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failed.code()).isEqualTo(ErrorCode.RUN_TIME_UP);
        assertThat(Thread.currentThread().isInterrupted()).as("the flag").isFalse();
        GoldenErrors.assertMessage("run-time-up", failed);
        Stopped.assertNothingLeft(db);
        reporter.publishEntry(
                Scenario.OBSERVED, "runLimit 1 s in pg_sleep(600): RUNG-412, V1 stays, and the flag is not set");
    }

    @Test
    void a_step_outside_a_transaction_that_is_stopped_before_its_first_statement_says_why(TestDatabase db)
            throws Exception {
        var computes = Rung.of(2, "computes").outsideTransaction().up(work -> Thread.sleep(60_000));
        try (var run =
                StoppableRun.of(Stopped.migrator(db, TestCatalog.tables(1).with(computes))::migrate)) {
            Await.until("it computes", Await.LONG, () -> Stopped.applied(db), count -> count == 1);
            Thread.sleep(200);
            var stopped = run.interrupted().thrown();
            assertThat(stopped.code()).isEqualTo(ErrorCode.RUN_STOPPED);
            assertThat(stopped).hasMessageContaining("nothing of V2 is left");
        }
        var migrator = Stopped.builder(db, TestCatalog.tables(1).with(computes))
                .runLimit(Duration.ofSeconds(1))
                .build();
        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.RUN_TIME_UP);
        Stopped.assertNothingLeft(db);
    }

    @Test
    void a_wait_for_its_turn_ends_with_the_time_of_the_run(TestDatabase db) throws Exception {
        try (var paused = PausedRun.inTheFifthOfTen(db.dataSource())) {
            var migrator = Stopped.builder(db, new TestCatalogs.Ten().get())
                    .runLimit(Duration.ofSeconds(1))
                    .build();
            var thrown = assertThrows(LockException.class, migrator::migrate);
            assertThat(thrown.code()).isEqualTo(ErrorCode.RUN_TIME_UP);
            assertThat(paused.isPaused()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).as("the flag").isFalse();
        }
    }
}
