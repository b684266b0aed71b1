package dev.rung.runtime.matrix;

import dev.rung.runtime.matrix.TestCatalogs.TenSlow;
import dev.rung.runtime.testing.TestDatabase;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The process is killed at any time, started again, killed again. */
class RandomKillsTest {

    /** A little longer than a whole run takes. */
    private static final int LONGEST_LIFE_MILLIS = 900;

    @Test
    void some_kills_at_random_times(TestReporter reporter) throws Exception {
        kills(3, reporter);
    }

    @Test
    @Tag(Scenario.PROOF)
    @Tag(Scenario.ONE_VERSION)
    @Scenario(
            id = "A13",
            threads = {"golang-migrate/migrate#430", "golang-migrate/migrate#678"})
    void two_hundred_kills_at_random_times(TestReporter reporter) throws Exception {
        kills(200, reporter);
    }

    private static void kills(int rounds, TestReporter reporter) throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var completed = 0;
        var inTheMiddle = 0;
        var killed = 0;
        while (killed < rounds) {
            try (var db = TestDatabase.create()) {
                var oracle = new Oracle(db, new TenSlow().get());
                while (killed < rounds && oracle.history().size() < 10) {
                    killOne(db, oracle, random.nextInt(LONGEST_LIFE_MILLIS));
                    killed++;
                    inTheMiddle += oracle.history().size() % 10 == 0 ? 0 : 1;
                }
                oracle.holds();
                completed++;
            }
        }
        reporter.publishEntry(Scenario.ROUNDS, String.valueOf(rounds));
        reporter.publishEntry(
                Scenario.OBSERVED,
                "%d kills, %d of them with a part applied; %d sequences completed, each proof once (seed %d)"
                        .formatted(rounds, inTheMiddle, completed, seed));
    }

    private static void killOne(TestDatabase db, Oracle oracle, int afterMillis) throws Exception {
        try (var process = ProcessRun.up(TenSlow.class).start(db)) {
            process.awaitLine("ready", Await.LONG);
            Thread.sleep(afterMillis);
            process.kill();
        }
        oracle.leavesNothingOpen();
        oracle.agrees();
    }
}
