package quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo's output with what differs from run to run replaced: times, port and the server's version. */
final class Story {

    private Story() {}

    static String golden() throws IOException {
        return Files.readString(Path.of("src/test/resources/demo.txt"));
    }

    static String normalised(String output) {
        return output.replace(System.lineSeparator(), "\n")
                .replaceAll(" +\\d+ ms", " # ms")
                .replaceAll("in \\d+\\.\\d s", "in # ms")
                .replaceAll("PostgreSQL [0-9.]+", "PostgreSQL #")
                .replaceAll("port \\d+", "port #");
    }
}
