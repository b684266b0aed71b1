package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The folder of a golden case: the sources that go in, and the texts that come out. */
record GoldenFiles(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/golden");

    static List<GoldenFiles> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().map(GoldenFiles::new).toList();
        }
    }

    static GoldenFiles of(String name) {
        return new GoldenFiles(ALL.resolve(name));
    }

    /** Returns the folder of checksums that were computed once. */
    static GoldenFiles checksums() {
        return new GoldenFiles(Path.of("src/test/resources/checksums"));
    }

    /** Returns the folder of generated constants. */
    static GoldenFiles constants() {
        return new GoldenFiles(Path.of("src/test/resources/constants"));
    }

    String name() {
        return folder.getFileName().toString();
    }

    List<JavaFileObject> sources() throws IOException {
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

    List<String> options() throws IOException {
        var file = folder.resolve("options.txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Compares with the file; with {@code -Dgolden.update} writes it instead, to be read before it is committed. */
    void check(String file, String actual) throws IOException {
        var golden = folder.resolve(file);
        if (System.getProperty("golden.update") != null) {
            write(golden, actual);
        }
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        assertThat(actual).as(golden.toString()).isEqualTo(expected);
    }

    private static void write(Path golden, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(golden);
        } else {
            Files.writeString(golden, text);
        }
    }
}
