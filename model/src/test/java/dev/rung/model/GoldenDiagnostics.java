package dev.rung.model;

import dev.rung.testing.GoldenText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of diagnostics, in files. */
final class GoldenDiagnostics {

    private static final Path FILES = Path.of("src", "test", "resources", "diagnostics");

    private GoldenDiagnostics() {}

    static void assertSame(String name, List<Diagnostic> diagnostics) {
        var text = diagnostics.stream()
                .map(diagnostic -> withoutPlace(diagnostic.message()) + "\n")
                .collect(Collectors.joining());
        new GoldenText(FILES.resolve(name + ".txt")).check(text);
    }

    /** The migrations of the cases have no file of their own. */
    private static String withoutPlace(String message) {
        return message.replaceAll(
                "At       : [\\w.$]+\\(DiagnosticsTest\\.java:\\d+\\)",
                "At       : shop.db.V0002.change(V0002.java:_)");
    }

    static List<String> all() {
        try (var files = Files.list(FILES)) {
            return files.sorted().map(file -> new GoldenText(file).text()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
