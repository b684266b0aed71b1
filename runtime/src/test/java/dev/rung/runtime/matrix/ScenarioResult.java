package dev.rung.runtime.matrix;

import java.time.Duration;
import java.util.List;

/**
 * What came of a scenario in one run of the tests.
 *
 * @param id the row of the matrix
 * @param scenario the sentence that the test is named with
 * @param rounds how often it was done
 * @param observed what was seen, with figures
 * @param threads the reports of others that it answers
 * @param end how it ended
 * @param took how long it took
 */
record ScenarioResult(
        String id, String scenario, int rounds, String observed, List<String> threads, End end, Duration took) {

    enum End {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** Returns what came of both, two calls of one test with different arguments. */
    ScenarioResult and(ScenarioResult other) {
        return new ScenarioResult(
                id,
                scenario,
                rounds + other.rounds,
                observed.equals(other.observed) ? observed : observed + "; " + other.observed,
                threads,
                end.compareTo(other.end) > 0 ? end : other.end,
                took.plus(other.took));
    }
}
