package dev.rung.settings.testing;

import dev.rung.testing.GoldenText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The whole text of each error, in a file of its own, where a person can read it. */
public final class GoldenErrors {

    private static final Path FILES = Path.of("src", "test", "resources", "errors");

    private GoldenErrors() {}

    /** Compares the message of {@code thrown} with {@code errors/<name>.txt}, where {@code directory} is {@code <directory>}. */
    public static void assertMessage(String name, Throwable thrown, Path directory) {
        var text = String.valueOf(thrown.getMessage()).replace(directory.toString(), "<directory>");
        new GoldenText(FILES.resolve(name + ".txt")).check(text + "\n");
    }

    /** Returns the texts of all files. */
    public static List<String> all() {
        try (var files = Files.list(FILES)) {
            return files.sorted().map(file -> new GoldenText(file).text()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
