package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.settings.testing.Database;
import dev.rung.settings.testing.PlainProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that knows nothing but {@code Settings.fromEnvironment()}. */
class PlainJavaTest {

    @TempDir
    private Path directory;

    @Test
    void a_program_migrates_with_its_environment_and_the_file_in_its_directory() throws Exception {
        try (var database = Database.create("s3cret")) {
            Files.writeString(directory.resolve("rung.properties"), "url=%s\nschema=shop\n".formatted(database.url()));

            assertThat(output(database.name(), "s3cret")).isEqualTo("at V1\n");

            assertThat(database.console().value("select outcome from shop.rung_history order by seq desc limit 1"))
                    .isEqualTo("DONE");
        }
    }

    private String output(String user, String password) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainProgram.class.getName())
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("RUNG_") || name.startsWith("PG"));
        builder.environment().put("RUNG_USER", user);
        builder.environment().put("RUNG_PASSWORD", password);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.replace("\r\n", "\n");
    }

    @Test
    void a_process_is_read_as_it_is() {
        var sources = SettingsSources.ofProcess();

        assertThat(sources.environment()).isEqualTo(System.getenv());
        assertThat(sources.directory()).isEqualTo(Path.of("").toAbsolutePath());
        assertThat(sources.home()).isEqualTo(Path.of(System.getProperty("user.home")));
        assertThat(sources.withProfile("prod").profile()).isEqualTo(Optional.of("prod"));
    }
}
