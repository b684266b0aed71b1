package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.settings.testing.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecedenceTest {

    @TempDir
    private Path directory;

    private Project project() {
        return new Project(directory);
    }

    private static String shown(Project project, Setting setting) {
        var value = project.settings().value(setting);
        return value.shown() + " from " + value.origin().text();
    }

    @Test
    void arguments_beat_the_environment_which_beats_the_profile_which_beats_the_file_which_beats_the_default() {
        var project = project();
        assertThat(shown(project, Setting.SCHEMA)).isEqualTo("public from default");

        project.file("rung.properties", "# shop\n\nlock-wait=1m\nschema=of_file\n");
        assertThat(shown(project, Setting.SCHEMA)).isEqualTo("of_file from rung.properties line 4");

        project.file("rung.prod.properties", "\nschema: of_profile").profile("prod");
        assertThat(shown(project, Setting.SCHEMA)).isEqualTo("of_profile from rung.prod.properties line 2");
        assertThat(shown(project, Setting.LOCK_WAIT)).isEqualTo("1m from rung.properties line 3");

        project.variable("RUNG_SCHEMA", "of_environment");
        assertThat(shown(project, Setting.SCHEMA)).isEqualTo("of_environment from environment RUNG_SCHEMA");

        project.argument("schema", "of_argument");
        assertThat(shown(project, Setting.SCHEMA)).isEqualTo("of_argument from argument --schema");
    }

    @Test
    void every_setting_is_an_argument_a_variable_and_a_line_of_the_file() {
        for (var setting : Setting.values()) {
            if (!setting.isSecret()) {
                var value = sample(setting);
                var sources = project().sources();
                assertThat(Settings.read(sources.withArguments(Map.of(setting.key(), value)))
                                .text(setting))
                        .contains(value);
            }
            var value = sample(setting);
            assertThat(project().variable(setting.variable(), value).settings().value(setting))
                    .extracting(SettingValue::origin)
                    .isEqualTo(
                            setting == Setting.PASSWORD
                                    ? new Origin.Environment("RUNG_PASSWORD")
                                    : new Origin.Environment(setting.variable()));
        }
    }

    private static String sample(Setting setting) {
        return switch (setting.kind()) {
            case DURATION -> "7s";
            case CHOICE -> setting.choices().get(setting.choices().size() - 1);
            case TEXT -> setting == Setting.URL ? "jdbc:postgresql://db/shop" : "some_text";
            default -> "some text";
        };
    }

    @Test
    void the_profile_names_the_environment_unless_something_says_it_outright() {
        var project = project().file("rung.properties", "environment=laptop").file("rung.prod.properties", "");
        assertThat(shown(project, Setting.ENVIRONMENT)).isEqualTo("laptop from rung.properties line 1");

        project.profile("prod");
        assertThat(shown(project, Setting.ENVIRONMENT)).isEqualTo("prod from argument --env");

        project.file("rung.prod.properties", "environment = production");
        assertThat(shown(project, Setting.ENVIRONMENT)).isEqualTo("production from rung.prod.properties line 1");
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        assertThat(shown(project().variable("RUNG_SCHEMA", " "), Setting.SCHEMA))
                .isEqualTo("public from default");
    }

    @Test
    void the_file_is_read_as_properties_are_with_the_lines_where_entries_begin() {
        var project = project()
                .file(
                        "rung.properties",
                        "\uFEFF! comment \\\r\nschema \\\r\n   = kasse_\\u00fc\\\r\n   ber\r\n\r\n  history-table: größe  \r\nschema=last");

        assertThat(shown(project, Setting.SCHEMA)).isEqualTo("last from rung.properties line 7");
        assertThat(shown(project, Setting.HISTORY_TABLE)).isEqualTo("größe from rung.properties line 6");
    }

    @Test
    void a_long_line_is_continued() {
        var project = project().file("rung.properties", "\nschema=kasse_\\\n   \\u00fcber\nlock-wait=1s");

        assertThat(shown(project, Setting.SCHEMA)).isEqualTo("kasse_über from rung.properties line 2");
        assertThat(shown(project, Setting.LOCK_WAIT)).isEqualTo("1s from rung.properties line 4");
    }

    @Test
    void times_and_lists_are_read() {
        var settings = project()
                .argument("lock-wait", "500ms")
                .argument("lock-timeout", "10 S")
                .argument("lock-deadline", "5m")
                .argument("connect-wait", "1h")
                .argument("run-limit", "PT5M")
                .argument("packages", " shop.db, billing.db ,")
                .argument("observe", "No")
                .argument("first-run", "BESIDE_OTHERS")
                .settings();

        assertThat(settings.duration(Setting.LOCK_WAIT)).contains(Duration.ofMillis(500));
        assertThat(settings.duration(Setting.LOCK_TIMEOUT)).contains(Duration.ofSeconds(10));
        assertThat(settings.duration(Setting.LOCK_DEADLINE)).contains(Duration.ofMinutes(5));
        assertThat(settings.duration(Setting.CONNECT_WAIT)).contains(Duration.ofHours(1));
        assertThat(settings.duration(Setting.RUN_LIMIT)).contains(Duration.ofMinutes(5));
        assertThat(settings.duration(Setting.SLOW_STATEMENT)).isEmpty();
        assertThat(settings.packages()).isEqualTo(List.of("shop.db", "billing.db"));
        assertThat(settings.isObserved()).isFalse();
        assertThat(project().settings().isObserved()).isTrue();
    }

    @Test
    void the_class_path_is_relative_to_the_directory_and_a_star_is_all_its_jars() {
        var separator = java.io.File.pathSeparator;
        var settings = project()
                .file("lib/b.jar", "")
                .file("lib/a.JAR", "")
                .file("lib/notes.txt", "")
                .argument("classpath", "target/classes" + separator + "lib/*" + separator + "none/*")
                .settings();

        assertThat(settings.classPath())
                .containsExactly(
                        directory.resolve("target/classes"),
                        directory.resolve("lib/a.JAR"),
                        directory.resolve("lib/b.jar"));
    }

    @Test
    void values_are_listed_in_order_and_none_shows_a_secret() {
        var settings = project()
                .variable("RUNG_URL", "postgresql://app:s3cret@db/shop?sslpassword=k3y&sslmode=require")
                .variable("RUNG_DEPLOYMENT", "v7\u001b[31m")
                .settings();

        assertThat(settings.values()).extracting(SettingValue::setting).containsExactly(Setting.values());
        assertThat(settings.value(Setting.URL).shown())
                .isEqualTo("postgresql://app:***@db/shop?sslpassword=***&sslmode=require");
        assertThat(settings.value(Setting.PASSWORD)).hasToString("password=*** (environment RUNG_URL)");
        assertThat(settings.text(Setting.PASSWORD)).isEqualTo(Optional.of("s3cret"));
        assertThat(settings.value(Setting.DEPLOYMENT).shown()).isEqualTo("v7\\u001b[31m");
        assertThat(settings.toString()).contains("db/shop").doesNotContain("s3cret", "k3y");
    }
}
