package dev.rung.runtime.matrix;

import dev.rung.runtime.matrix.ScenarioResult.End;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as a document shows them. */
record ResultsTable(String environment, Collection<ScenarioResult> results) {

    static final String BEGIN = "<!-- results -->";
    static final String END = "<!-- end of results -->";

    private static final Pattern PLACE = Pattern.compile(BEGIN + ".*" + END, Pattern.DOTALL);

    private static final Comparator<ScenarioResult> BY_ID = Comparator.comparing(
                    (ScenarioResult result) -> result.id().charAt(0))
            .thenComparing(result -> Integer.parseInt(result.id().substring(1)))
            .thenComparing(ScenarioResult::scenario);

    /** Returns {@code document} with this table in place of the one that it has. */
    String in(String document) {
        var place = PLACE.matcher(document);
        if (!place.find()) {
            throw new IllegalArgumentException("no " + BEGIN + " and " + END + " in the document");
        }
        return place.replaceFirst(Matcher.quoteReplacement(BEGIN + "\n" + text() + END));
    }

    private String text() {
        var header = """
                %s: %d scenarios as they should be, %d failed, %d skipped.

                | Row | Scenario | Rounds | Observed | Seconds | Reported to others in |
                | --- | --- | ---: | --- | ---: | --- |
                """.formatted(environment, count(End.PASSED), count(End.FAILED), count(End.SKIPPED));
        return Stream.concat(Stream.of(header), results.stream().sorted(BY_ID).map(ResultsTable::row))
                .collect(Collectors.joining());
    }

    private long count(End end) {
        return results.stream().filter(result -> result.end() == end).count();
    }

    private static String row(ScenarioResult result) {
        var observed =
                result.end() == End.PASSED ? result.observed() : "**" + result.end() + "**: " + result.observed();
        return "| %s | %s | %d | %s | %.1f | %s |%n"
                .formatted(
                        result.id(),
                        cell(result.scenario()),
                        result.rounds(),
                        cell(observed),
                        result.took().toMillis() / 1000.0,
                        String.join(", ", result.threads()))
                .replace(System.lineSeparator(), "\n");
    }

    private static String cell(String text) {
        return text.lines().findFirst().orElse("").replace("|", "\\|").replace("<", "&lt;");
    }
}
