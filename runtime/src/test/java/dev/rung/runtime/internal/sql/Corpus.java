package dev.rung.runtime.internal.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scripts in {@code sql/*.sql}; beside each, in {@code *.sent}, what psql sends for it, as {@link PsqlProofTest} has
 * recorded it.
 *
 * @param script a file
 */
record Corpus(Path script) {

    private static final Path FILES = Path.of("src", "test", "resources", "sql");
    private static final String MARK = "=== ";

    static List<Corpus> all() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(Corpus::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return read(script);
    }

    /** Returns what psql sends, query by query. */
    List<String> sent() {
        return Stream.of(read(recording()).split("(?m)^" + MARK + "\\d+\n"))
                .skip(1)
                .map(query -> query.substring(0, query.length() - 1))
                .toList();
    }

    void record(List<String> sent) throws IOException {
        Files.writeString(
                recording(),
                IntStream.range(0, sent.size())
                        .mapToObj(i -> MARK + (i + 1) + "\n" + sent.get(i) + "\n")
                        .collect(Collectors.joining()));
    }

    /** Returns what psql sends without what we do not: the semicolons at the end, and queries with nothing in them. */
    static List<String> statements(List<String> sent) {
        return sent.stream()
                .filter(query -> !isEmpty(query))
                .map(Corpus::withoutEnd)
                .toList();
    }

    private static String withoutEnd(String query) {
        var text = query.stripTrailing();
        return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }

    private static boolean isEmpty(String query) {
        var at = 0;
        while (at < query.length()) {
            if (query.startsWith("/*", at)) {
                at = endOfComment(query, at);
            } else if (query.startsWith("--", at)) {
                at = (query + "\n").indexOf('\n', at);
            } else if (query.charAt(at) == ';' || Character.isWhitespace(query.charAt(at))) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static int endOfComment(String query, int from) {
        var open = 1;
        var at = from + 2;
        while (open > 0 && at < query.length()) {
            var step = query.startsWith("/*", at) ? 1 : query.startsWith("*/", at) ? -1 : 0;
            open += step;
            at += step == 0 ? 1 : 2;
        }
        return at;
    }

    private Path recording() {
        return script.resolveSibling(script.getFileName().toString().replace(".sql", ".sent"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return script.getFileName().toString();
    }
}
