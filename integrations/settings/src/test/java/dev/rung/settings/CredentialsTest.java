package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.settings.testing.GoldenErrors;
import dev.rung.settings.testing.Project;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CredentialsTest {

    @TempDir
    private Path directory;

    private Project project() {
        return new Project(directory)
                .variable("RUNG_URL", "jdbc:postgresql://localhost:1/shop")
                .variable("RUNG_USER", "app");
    }

    private SetupException failure(Project project) {
        var source = project.settings().dataSource();
        var thrown = assertThrows(SQLException.class, source::getConnection);
        assertThat(thrown.getSQLState()).isEqualTo("28000");
        return assertInstanceOf(SetupException.class, thrown.getCause());
    }

    private PasswordCommand command(String command) {
        return new PasswordCommand("app", command, directory, Duration.ofSeconds(30));
    }

    @Test
    void a_command_prints_the_password_each_time_anew() throws IOException {
        var command = command("echo x >> count; echo \"  pass word $(wc -l < count | tr -d ' ')\"");

        assertThat(command.next().password()).contains("  pass word 1");
        assertThat(command.next().password()).contains("  pass word 2");
        assertThat(Files.readAllLines(directory.resolve("count"))).hasSize(2);
    }

    @Test
    void a_command_that_says_much_is_read_to_its_end() {
        assertThat(command("head -c 300000 /dev/zero >&2; echo s3cret").next().password())
                .contains("s3cret");
    }

    @Test
    void a_command_has_no_input_to_wait_for() {
        assertThat(command("cat; echo s3cret").next().password()).contains("s3cret");
    }

    @Test
    void a_command_that_fails_shows_what_it_said_but_no_secret() {
        var thrown = failure(
                project()
                        .file(
                                "rung.properties",
                                "password-command=echo t0ken-of-app; echo 'sso: no session for t0ken-of-app; password=hunter2' >&2; exit 3"));

        assertThat(thrown.code()).isEqualTo(ErrorCode.CREDENTIALS_FAILED);
        GoldenErrors.assertMessage("password_command", thrown, directory);
    }

    @Test
    void a_command_without_a_password_or_without_an_end_fails() {
        assertThat(failure(project().argument("password-command", "true"))
                        .explanation()
                        .what())
                .isEqualTo("The command of password-command printed no password");
        var endless = new PasswordCommand("app", "sleep 600", directory, Duration.ofMillis(200));
        assertThat(assertThrows(SetupException.class, endless::next)
                        .explanation()
                        .what())
                .isEqualTo("The command of password-command took longer than 0 s and was ended");
    }

    @Test
    void an_interruption_ends_the_command_and_stays() {
        Thread.currentThread().interrupt();

        var thrown = assertThrows(SetupException.class, command("sleep 600")::next);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).hasMessageContaining("the thread was interrupted");
    }

    @Test
    void a_file_is_read_each_time_anew() throws IOException {
        var file = Files.writeString(directory.resolve("token"), "one\n");
        var source = new FilePassword("app", file);

        assertThat(source.next()).isEqualTo(new Credentials("app", "one"));
        Files.writeString(file, "two\r\n");
        assertThat(source.next()).isEqualTo(new Credentials("app", "two"));
    }

    @Test
    void a_file_that_is_not_there_or_empty_fails() {
        GoldenErrors.assertMessage("password_file", failure(project().argument("password-file", "token")), directory);
        assertThat(failure(project().file("token", "\n").argument("password-file", "token"))
                        .explanation()
                        .what())
                .startsWith("The file of password-file is empty: ");
    }

    @Test
    void the_standard_input_has_the_password() {
        var settings = project().settings().withPasswordFrom(stream("s3 cret\n"));

        assertThat(settings.value(Setting.PASSWORD)).hasToString("password=*** (standard input)");
        assertThat(settings.value(Setting.USER)).hasToString("user=app (environment RUNG_USER)");
        var empty = project().settings();
        GoldenErrors.assertMessage(
                "standard_input",
                assertThrows(SetupException.class, () -> empty.withPasswordFrom(stream("\n"))),
                directory);
    }

    @Test
    void a_password_that_is_asked_for_has_the_origin_of_who_gives_it() {
        var project = project().variable("RUNG_PASSWORD", "s3cret").argument("password-command", "echo token");

        assertThat(project.settings().value(Setting.PASSWORD))
                .hasToString("password=*** (argument --password-command)");
        assertThat(project.settings().text(Setting.PASSWORD)).isEmpty();
        assertThat(project.settings()
                        .withCredentials(() -> new Credentials("x", "y"))
                        .value(Setting.PASSWORD))
                .hasToString("password=*** (the program)");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void credentials_do_not_show_the_password() {
        assertThat(new Credentials("app", "s3cret")).hasToString("app with a password");
        assertThat(command("echo s3cret")).hasToString("password-command for app");
        assertThat(project().variable("RUNG_PASSWORD", "s3cret").sources().toString())
                .doesNotContain("s3cret");
    }

    @Test
    void standard_error_is_shown_without_what_is_named_as_a_secret() {
        assertThat(StandardErrorMask.masked("token: abc, api-key=\"x y\"; Authorization ok; PGPASSWORD=p", "ok"))
                .isEqualTo("token: ***, api-key=*** y\"; Authorization ok; PGPASSWORD=***");
    }
}
