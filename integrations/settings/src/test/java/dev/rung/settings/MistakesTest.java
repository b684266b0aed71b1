package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.settings.testing.GoldenErrors;
import dev.rung.settings.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakesTest {

    @TempDir
    private Path directory;

    private Project project() {
        return new Project(directory);
    }

    private SetupException refusal(Project project) {
        return assertThrows(SetupException.class, project::settings);
    }

    private void assertRefused(String golden, ErrorCode code, Project project) {
        var thrown = refusal(project);
        assertThat(thrown.code()).isEqualTo(code);
        GoldenErrors.assertMessage(golden, thrown, directory);
    }

    @Test
    void an_unknown_key_is_named_with_its_line_and_the_nearest_name() {
        assertRefused(
                "unknown_key", ErrorCode.SETTING_INVALID, project().file("rung.properties", "\nlock-wiat = 10s\n"));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertRefused(
                "many_mistakes",
                ErrorCode.SECRET_EXPOSED,
                project()
                        .argument("shcema", "shop")
                        .argument("password", "s3cret")
                        .variable("RUNG_LOCKWAIT", "5m")
                        .variable("RUNG_LOCK_TIMEOUT", "5 seconds")
                        .file("rung.properties", "pooling=sesion\nhistory-owner=\nschema=pg_shop\n"));
    }

    @Test
    void an_unknown_variable_is_an_error() {
        assertRefused("unknown_variable", ErrorCode.SETTING_INVALID, project().variable("RUNG_SHEMA", "shop"));
    }

    @Test
    void variables_of_others_are_none_of_ours() {
        assertThat(project()
                        .variable("RUNG_TEST_JDBC_URL", "x")
                        .variable("RUNG_HOME", "/opt/rung")
                        .variable("RUNG_OPTS", "-Xmx64m")
                        .variable("RUNG_SERVICE_HOST", "10.0.0.1")
                        .variable("RUNG_SERVICE_PORT_HTTP", "80")
                        .variable("RUNG_DB_PORT", "tcp://10.0.0.1:5432")
                        .variable("RUNG_DB_PORT_5432_TCP_ADDR", "10.0.0.1")
                        .settings()
                        .values())
                .allMatch(value -> value.text().isEmpty());
        assertThat(refusal(project().variable("RUNG_DB_PORT", "5432"))).hasMessageContaining("RUNG_DB_PORT");
    }

    @Test
    void a_time_says_what_times_look_like() {
        assertRefused("time", ErrorCode.SETTING_INVALID, project().argument("lock-wait", "ten seconds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "10 sec", "-5s", "1.5s", "s", "9999999999s", "PT", "5d"})
    void nothing_else_is_a_time(String text) {
        assertThat(refusal(project().argument("lock-wait", text)).explanation().fix())
                .isEqualTo("write it as 500ms, 10s, 5m, 1h or PT5M");
    }

    @ParameterizedTest
    @CsvSource({"lock-wait, PT-5M", "answer-wait, 500ms", "run-limit, 0s"})
    void a_time_that_the_option_cannot_have_is_an_error(String key, String text) {
        assertThat(refusal(project().argument(key, text)))
                .hasMessageStartingWith("[RUNG-226] argument --%s: %s is ".formatted(key, key));
    }

    @Test
    void a_choice_says_what_there_is() {
        assertRefused("choice", ErrorCode.SETTING_INVALID, project().variable("RUNG_TRANSACTION_SCOPE", "migrations"));
    }

    @Test
    void a_name_that_the_builder_refuses_is_refused_in_the_same_words() {
        assertRefused("schema", ErrorCode.SETTING_INVALID, project().file("rung.properties", "schema=pg_shop"));
    }

    @Test
    void a_password_in_a_file_is_refused() {
        assertRefused(
                "password_in_file", ErrorCode.SECRET_EXPOSED, project().file("rung.properties", "password=s3cret"));
    }

    @Test
    void a_password_as_an_argument_is_refused() {
        assertRefused("password_argument", ErrorCode.SECRET_EXPOSED, project().argument("password", "s3cret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/shop?user=app&password=s3cret",
                "jdbc:postgresql://db/shop?sslpassword=s3cret",
                "postgresql://app:s3cret@db/shop",
                "postgresql://db/shop?pass%77ord=s3cret"
            })
    void a_password_in_a_url_is_refused_where_others_see_it(String url) {
        var file = refusal(project().file("rung.properties", "url=" + url));
        assertThat(file.code()).isEqualTo(ErrorCode.SECRET_EXPOSED);
        assertThat(file).hasMessageNotContaining("s3cret");
        assertThat(refusal(new Project(directory.resolve("other")).argument("url", url))
                        .code())
                .isEqualTo(ErrorCode.SECRET_EXPOSED);
        assertThat(new Project(directory.resolve("other"))
                        .variable("RUNG_URL", url)
                        .settings()
                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void a_password_in_the_url_of_a_profile_is_refused() {
        assertRefused(
                "password_in_url",
                ErrorCode.SECRET_EXPOSED,
                project()
                        .file("rung.prod.properties", "url=postgresql://app:s3cret@db/shop")
                        .profile("prod"));
    }

    @Test
    void a_password_that_is_set_twice_in_one_place_is_an_error() {
        assertRefused(
                "two_passwords",
                ErrorCode.SETTING_INVALID,
                project().variable("RUNG_PASSWORD", "s3cret").variable("RUNG_PASSWORD_COMMAND", "echo s3cret"));
    }

    @Test
    void a_profile_without_a_file_is_an_error_that_lists_those_there_are() {
        assertRefused(
                "profile",
                ErrorCode.SETTING_INVALID,
                project()
                        .file("rung.prod.properties", "")
                        .file("rung.staging.properties", "")
                        .profile("prd"));
    }

    @Test
    void a_profile_is_a_name_and_no_path() {
        assertThat(refusal(project().file("other/x.properties", "").profile("../other/x")))
                .hasMessageContaining("there is no profile");
    }

    @Test
    void an_empty_value_is_an_error_where_it_was_written_down() {
        assertThat(refusal(project().argument("schema", "")).explanation().what())
                .isEqualTo("argument --schema: schema is empty");
        assertThat(refusal(project().file("rung.properties", "schema"))
                        .explanation()
                        .what())
                .isEqualTo("rung.properties line 1: schema is empty");
    }

    @Test
    void what_a_value_says_cannot_be_taken_for_a_line_of_ours() {
        assertThat(refusal(project().argument("lock-wait", "1\n    Fix      : rm -rf /"))
                        .getMessage()
                        .lines())
                .hasSize(3);
    }

    @Test
    void a_file_that_is_no_text_is_an_error() throws java.io.IOException {
        java.nio.file.Files.write(directory.resolve("rung.properties"), new byte[] {'a', '=', (byte) 0xfc});
        assertThat(refusal(project()).explanation().what()).isEqualTo("rung.properties: it is no text in UTF-8");
        project().file("rung.properties", "\nschema=\\u12");
        assertThat(refusal(project()).explanation().what())
                .isEqualTo("rung.properties: line 2 has a \\u without four hexadecimal digits");
    }

    @Test
    void a_path_that_cannot_be_one_is_an_error() {
        assertThat(refusal(project().argument("password-file", "a\0b"))).hasMessageContaining("password-file");
        assertThat(refusal(project().argument("classpath", "a\0b"))).hasMessageContaining("classpath");
        assertThat(refusal(project().argument("password-file", "."))
                        .explanation()
                        .what())
                .isEqualTo("argument --password-file: password-file \".\" is a directory");
    }
}
