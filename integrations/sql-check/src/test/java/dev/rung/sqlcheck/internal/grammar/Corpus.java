package dev.rung.sqlcheck.internal.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SQL of every kind: what is here and what the other modules test with. */
final class Corpus {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern STATEMENT_LINES = Pattern.compile("(?<=;)\\n(?! )");
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");
    private static final List<String> FOREIGN_TOKENS = List.of(
            "slect",
            "table",
            "(",
            ")",
            ",",
            ";",
            "'",
            "\"",
            "$$",
            "é",
            "🐘",
            "::",
            "5x",
            "::=",
            "not",
            "U&'\\zz'",
            "@@",
            "E'\\u00'");

    private Corpus() {}

    /** Returns the texts of this module, one between two empty lines, and each line of the other modules' files. */
    static List<String> texts() {
        var own = files(Path.of("src/test/resources/corpus")).flatMap(EMPTY_LINES::splitAsStream);
        var operations =
                files(Path.of("../../runtime/src/test/resources/operations")).flatMap(STATEMENT_LINES::splitAsStream);
        var scripts = files(Path.of("../../runtime/src/test/resources/sql"));
        var rows = files(Path.of("../row-generator/src/test/resources/dev/rung/rows"));
        return Stream.of(own, operations, scripts, rows)
                .flatMap(each -> each)
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static Stream<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream().map(Corpus::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns {@code text} with a token taken away, doubled, swapped with its neighbour, or another in its place. */
    static String mutate(String text, Random random) {
        var tokens = new ArrayList<>(Arrays.asList(
                TOKEN.matcher(text).results().map(found -> found.group()).toArray(String[]::new)));
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(4)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at) + " ");
            case 2 -> tokens.add(random.nextInt(tokens.size()), tokens.remove(at));
            default -> tokens.set(at, FOREIGN_TOKENS.get(random.nextInt(FOREIGN_TOKENS.size())));
        }
        return String.join("", tokens);
    }
}
