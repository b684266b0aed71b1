package dev.rung.runtime.testing;

import dev.rung.testing.GoldenText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The whole text of each error, in a file of its own, where a person can read it. */
public final class GoldenErrors {

    private static final Path FILES = Path.of("src", "test", "resources", "errors");

    private GoldenErrors() {}

    /**
     * Compares the message of {@code thrown} with {@code errors/<name>.txt}.
     *
     * @param variable what differs from run to run and its replacement: text, name, text, name, ...
     */
    public static void assertMessage(String name, Throwable thrown, String... variable) {
        new GoldenText(FILES.resolve(name + ".txt")).check(normal(thrown.getMessage(), variable) + "\n");
    }

    /** Returns the texts of all files. */
    public static List<String> all() {
        return texts(FILES);
    }

    /** Returns the texts of the module that reads settings, whose codes are of this one. */
    public static List<String> ofSettings() {
        return texts(Path.of("..", "integrations", "settings").resolve(FILES));
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> new GoldenText(file).text()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String normal(String message, String... variable) {
        var text = message.replace("\r\n", "\n")
                .replaceAll("\\d+ ms", "_ ms")
                .replaceAll("\\d+ms", "_ms")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>")
                .replaceAll("(Test\\.java):\\d+", "$1:<line>")
                .replaceAll("pid \\d+", "pid <pid>")
                .replaceAll("backend\\(\\d+\\)", "backend(<pid>)");
        for (int i = 0; i < variable.length; i += 2) {
            text = text.replace(variable[i], variable[i + 1]);
        }
        return text;
    }
}
