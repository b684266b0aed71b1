package dev.rung.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What diagnostics say, in files. To write them anew: {@code mvn test -Drung.golden=write}, then look at the difference. */
final class GoldenDiagnostics {

    private static final Path FILES = Path.of("src", "test", "resources", "diagnostics");

    private GoldenDiagnostics() {}

    static void assertSame(String name, List<Diagnostic> diagnostics) {
        var file = FILES.resolve(name + ".txt");
        var text = diagnostics.stream()
                .map(diagnostic -> withoutPlace(diagnostic.message()) + "\n")
                .collect(Collectors.joining());
        try {
            if ("write".equals(System.getProperty("rung.golden"))) {
                Files.createDirectories(FILES);
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("no such golden file; write it with -Drung.golden=write", e);
        }
    }

    /** The migrations of the cases have no file of their own. */
    private static String withoutPlace(String message) {
        return message.replaceAll(
                "At       : [\\w.$]+\\(DiagnosticsTest\\.java:\\d+\\)",
                "At       : shop.db.V0002.change(V0002.java:_)");
    }

    static List<String> all() {
        try (var files = Files.list(FILES)) {
            return files.sorted().map(GoldenDiagnostics::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
