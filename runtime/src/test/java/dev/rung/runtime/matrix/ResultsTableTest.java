package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.matrix.ScenarioResult.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultsTableTest {

    private static final Path PAGE = Path.of("..", "docs", "reliability.md");
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "rung", "runtime");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| [A-Z]\\d+ \\| ([^|]+) \\|");
    private static final Pattern SCENARIO = Pattern.compile("(?s)@Scenario\\((?:(?!;).)*?\\bvoid (\\w+)\\(");

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
                2026-11-21, PostgreSQL 18.6, JDK 17: 2 scenarios as they should be, 1 failed, 0 skipped.

                | Row | Scenario | Rounds | Observed | Seconds | Reported to others in |
                | --- | --- | ---: | --- | ---: | --- |
                | A9 | Place: a sentence | 2 | 5 rows; 6 rows | 3.0 | a/b#1 |
                | A10 | Place: a sentence | 1 | 10 rows | 1.5 | a/b#1 |
                | B2 | Place: a sentence | 1 | **FAILED**: AssertionError: 4 &lt; 5 | 1.5 | a/b#1 |
                <!-- end of results -->
                After""");
    }

    /** Between two runs with {@code -Pproof} a test may have been renamed or deleted. */
    @Test
    void each_row_of_the_page_is_a_scenario() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .hasSizeGreaterThan(100)
                .isSubsetOf(scenarios());
    }

    private static Set<String> scenarios() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            return sources.filter(source -> source.toString().endsWith("Test.java"))
                    .flatMap(ResultsTableTest::scenarios)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> scenarios(Path source) {
        try {
            var className = source.toFile().getName().replace(".java", "");
            return SCENARIO.matcher(Files.readString(source))
                    .results()
                    .map(method -> ResultsWriter.sentence(className, method.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScenarioResult result(String id, End end, String observed) {
        return new ScenarioResult(id, "Place: a sentence", 1, observed, List.of("a/b#1"), end, Duration.ofMillis(1500));
    }
}
