package dev.rung.testing;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The folder of a golden case: the sources that go in, and the texts that come out. */
public record GoldenFiles(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/golden");

    /** Returns the cases of the module under test, by name. */
    public static List<GoldenFiles> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().map(GoldenFiles::new).toList();
        }
    }

    /** Returns the case of this name. */
    public static GoldenFiles of(String name) {
        return new GoldenFiles(ALL.resolve(name));
    }

    public String name() {
        return folder.getFileName().toString();
    }

    public List<JavaFileObject> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(GoldenFiles::source)
                    .toList();
        }
    }

    private static JavaFileObject source(Path file) {
        try {
            return JavaFileObjects.forResource(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the options of the compiler. */
    public List<String> options() throws IOException {
        var file = folder.resolve("options.txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Returns the expected diagnostics. */
    public GoldenText messages() {
        return new GoldenText(folder.resolve("messages.txt"), GoldenText.Absence.AN_EMPTY_TEXT);
    }

    /** Returns the expected generated sources. */
    public GoldenText generated() {
        return new GoldenText(folder.resolve("generated.txt"), GoldenText.Absence.AN_EMPTY_TEXT);
    }
}
