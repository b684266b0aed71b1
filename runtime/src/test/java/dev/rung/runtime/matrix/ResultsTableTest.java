package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.matrix.ScenarioResult.End;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTableTest {

    @Test
    void shows_what_ran_and_forgets_what_did_not() {
        var table = new ResultsTable(
                "2026-11-21, PostgreSQL 18.6, JDK 17",
                List.of(
                        result("B2", End.FAILED, "AssertionError: 4 < 5\nand more"),
                        result("A10", End.PASSED, "10 rows"),
                        result("A9", End.PASSED, "5 rows").and(result("A9", End.PASSED, "6 rows"))));

        assertThat(table.in(
                        "# Before\n" + ResultsTable.BEGIN + "\n| C1 | an older run |\n" + ResultsTable.END + "\nAfter"))
                .isEqualTo("""
                # Before
                <!-- results -->
                2026-11-21, PostgreSQL 18.6, JDK 17: 3 scenarios, 1 not as they should be.

                | Row | Scenario | Rounds | Observed | Seconds | Reported to others in |
                | --- | --- | ---: | --- | ---: | --- |
                | A9 | Place: a sentence | 2 | 5 rows; 6 rows | 3.0 | a/b#1 |
                | A10 | Place: a sentence | 1 | 10 rows | 1.5 | a/b#1 |
                | B2 | Place: a sentence | 1 | **FAILED**: AssertionError: 4 &lt; 5 | 1.5 | a/b#1 |
                <!-- end of results -->
                After""");
    }

    private static ScenarioResult result(String id, End end, String observed) {
        return new ScenarioResult(id, "Place: a sentence", 1, observed, List.of("a/b#1"), end, Duration.ofMillis(1500));
    }
}
