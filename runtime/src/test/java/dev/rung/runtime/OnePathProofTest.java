package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real psql reads a text as each of our classes does. */
@Tag("proof")
@ExtendWith(FreshDatabase.class)
class OnePathProofTest {

    private static final Pattern ERROR = Pattern.compile("ERROR:\\s+([0-9A-Z]{5})");

    @Test
    void random_texts_have_the_same_result_on_every_path_and_in_psql(TestDatabase db) throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            var text = RandomMigration.forPsql(seed).text();

            var expected = psql(text, db);
            for (var path : Path.values()) {
                assertThat(PathResult.of(path, text, db))
                        .as("seed %d, %s: %s", seed, path, text)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void random_texts_have_the_same_result_on_every_path(TestDatabase db) {
        for (int seed = 1_000; seed < 1_040; seed++) {
            var text = RandomMigration.of(seed).text();

            var expected = PathResult.of(Path.CODE, text, db);
            for (var path : Path.values()) {
                assertThat(PathResult.of(path, text, db))
                        .as("seed %d, %s: %s", seed, path, text)
                        .isEqualTo(expected);
            }
        }
    }

    private static PathResult psql(String text, TestDatabase db) throws IOException, InterruptedException {
        PathResult.prepare(db);
        var script = Files.writeString(Files.createTempFile("rung-", ".sql"), text);
        var output = Files.createTempFile("rung-psql-", ".txt");
        try {
            var process = start(script, output, db);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("psql did not end");
            }
            var error = ERROR.matcher(Files.readString(output));
            if (process.exitValue() != 0 && !error.find()) {
                throw new IllegalStateException("psql did not end well: " + Files.readString(output));
            }
            return process.exitValue() == 0 ? PathResult.done(db) : PathResult.failed(error.group(1));
        } finally {
            Files.delete(script);
            Files.delete(output);
        }
    }

    private static Process start(java.nio.file.Path script, java.nio.file.Path output, TestDatabase db) {
        var url = URI.create(db.url().substring("jdbc:".length()));
        var command = List.of(
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--single-transaction",
                "--set=ON_ERROR_STOP=1",
                "--set=VERBOSITY=sqlstate",
                "--file=" + script,
                "host=%s port=%d dbname=%s user=%s client_encoding=UTF8"
                        .formatted(url.getHost(), url.getPort(), db.name(), db.user()));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            if (db.password() != null) {
                builder.environment().put("PGPASSWORD", db.password());
            }
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "There is no psql here; on Debian it is in the package postgresql-client-15", e);
        }
    }
}
