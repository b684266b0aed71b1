package dev.rung.runtime.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real psql, and the statements that it sends for a script. */
final class Psql {

    private Psql() {}

    /** Returns what psql sends for {@code script}, query by query. */
    static List<String> sends(String script) throws IOException, InterruptedException {
        var file = Files.writeString(Files.createTempFile("rung-", ".sql"), script);
        try (var server = new RecordingServer()) {
            run(file, server.port());
            return server.queries();
        } finally {
            Files.delete(file);
        }
    }

    private static void run(Path file, int port) throws IOException, InterruptedException {
        var output = Files.createTempFile("rung-psql-", ".txt");
        try {
            var process = start(file, port, output);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("psql did not end well: " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    private static Process start(Path file, int port, Path output) {
        var server = "host=127.0.0.1 port=%d dbname=rung user=rung sslmode=disable gssencmode=disable".formatted(port);
        try {
            return new ProcessBuilder("psql", "--no-psqlrc", "--quiet", "--file=" + file, server)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "There is no psql here; on Debian it is in the package postgresql-client-15", e);
        }
    }
}
