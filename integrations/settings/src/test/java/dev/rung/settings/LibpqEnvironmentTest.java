package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.settings.testing.GoldenErrors;
import dev.rung.settings.testing.Project;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What psql reads: variables, services, passwords. */
class LibpqEnvironmentTest {

    private static final String ME = System.getProperty("user.name");

    @TempDir
    private Path directory;

    private Project project() {
        return new Project(directory);
    }

    private String shown(Project project, Setting setting) {
        var value = project.settings().value(setting);
        return (value.shown() + " from " + value.origin().text()).replace(directory.toString(), "<directory>");
    }

    private void assertRefused(String golden, ErrorCode code, Project project) {
        var settings = project.settings();
        var thrown = assertThrows(SetupException.class, settings::dataSource);
        assertThat(thrown.code()).isEqualTo(code);
        GoldenErrors.assertMessage(golden, thrown, directory);
    }

    @Test
    void nothing_at_all_is_an_error_and_never_localhost() {
        assertRefused("connection_unknown", ErrorCode.CONNECTION_UNKNOWN, project());
        assertRefused(
                "connection_unknown",
                ErrorCode.CONNECTION_UNKNOWN,
                project()
                        .variable("PGUSER", "app")
                        .variable("PGPASSWORD", "s3cret")
                        .variable("PGAPPNAME", "x"));
    }

    @Test
    void variables_of_psql_lead_to_a_server() {
        var project = project()
                .variable("PGHOST", "db")
                .variable("PGPORT", "6432")
                .variable("PGDATABASE", "shop")
                .variable("PGUSER", "app")
                .variable("PGPASSWORD", "s3cret");

        assertThat(shown(project, Setting.URL))
                .isEqualTo("jdbc:postgresql://db:6432/shop from environment PGHOST, PGPORT, PGDATABASE");
        assertThat(shown(project, Setting.USER)).isEqualTo("app from environment PGUSER");
        assertThat(shown(project, Setting.PASSWORD)).isEqualTo("*** from environment PGPASSWORD");
    }

    @Test
    void the_rest_has_the_defaults_of_psql() {
        var host = project().variable("PGHOST", "db");
        assertThat(shown(host, Setting.URL))
                .isEqualTo("jdbc:postgresql://db:5432/%s from environment PGHOST".formatted(ME));
        assertThat(shown(host, Setting.USER)).isEqualTo(ME + " from operating system");
        assertThat(shown(host, Setting.PASSWORD)).isEqualTo("PGPASSWORD, else .pgpass, else none from default");

        assertThat(shown(project().variable("PGDATABASE", "shop").variable("PGUSER", "app"), Setting.URL))
                .isEqualTo("jdbc:postgresql://localhost:5432/shop from environment PGDATABASE");
        assertThat(shown(project().variable("PGPORT", "1").variable("PGUSER", "app"), Setting.URL))
                .isEqualTo("jdbc:postgresql://localhost:1/app from environment PGPORT");
        assertThat(shown(project().variable("PGHOST", "::1,b").variable("PGPORT", "1,2"), Setting.URL))
                .startsWith("jdbc:postgresql://[::1]:1,b:2/");
    }

    @Test
    void settings_beat_the_variables_of_psql() {
        var project = project()
                .file("rung.properties", "url=postgresql://db/shop\nuser=app")
                .variable("PGHOST", "other")
                .variable("PGDATABASE", "other")
                .variable("PGUSER", "other")
                .variable("PGPASSWORD", "s3cret");

        assertThat(shown(project, Setting.URL)).isEqualTo("postgresql://db/shop from rung.properties line 1");
        assertThat(shown(project, Setting.USER)).isEqualTo("app from rung.properties line 2");
        assertThat(shown(project, Setting.PASSWORD)).isEqualTo("*** from environment PGPASSWORD");
        assertThat(project.settings().dataSource()).hasToString("jdbc:postgresql://db:5432/shop");
    }

    @Test
    void what_a_url_leaves_out_comes_from_psql_too() {
        var project = project().variable("PGHOST", "db").variable("PGDATABASE", "shop");

        assertThat(project.variable("RUNG_URL", "postgresql://").settings().dataSource())
                .hasToString("jdbc:postgresql://db:5432/shop");
        assertThat(project.variable("RUNG_URL", "jdbc:postgresql:other")
                        .settings()
                        .dataSource())
                .hasToString("jdbc:postgresql://localhost:5432/other");
    }

    @Test
    void of_a_user_in_the_url_and_a_setting_the_stronger_source_wins() {
        var file = project().file("rung.properties", "url=postgresql://in_url@db/shop\nuser=of_setting");
        assertThat(shown(file, Setting.USER)).isEqualTo("of_setting from rung.properties line 2");

        file.variable("RUNG_URL", "postgresql://in_url:s3cret@db/shop");
        assertThat(shown(file, Setting.USER)).isEqualTo("in_url from environment RUNG_URL");
        assertThat(shown(file, Setting.PASSWORD)).isEqualTo("*** from environment RUNG_URL");

        file.argument("user", "of_argument").variable("RUNG_PASSWORD", "other");
        assertThat(shown(file, Setting.USER)).isEqualTo("of_argument from argument --user");
        assertThat(shown(file, Setting.PASSWORD)).isEqualTo("*** from environment RUNG_PASSWORD");
    }

    @Test
    void a_service_is_read_from_the_users_file_and_beats_the_other_variables() {
        var project = project()
                .ownFile(
                        ".pg_service.conf",
                        "# services\n[other]\nhost=x\n\n[shop]\nhost=db\nport=6432\ndbname=shop\nuser=app\npassword=s3cret\nsslmode=require\n")
                .variable("PGSERVICE", "shop")
                .variable("PGHOST", "other")
                .variable("PGSSLMODE", "disable");
        var origin = " from service shop in <directory>/home/.pg_service.conf";

        assertThat(shown(project, Setting.URL)).isEqualTo("jdbc:postgresql://db:6432/shop" + origin);
        assertThat(shown(project, Setting.USER)).isEqualTo("app" + origin);
        assertThat(shown(project, Setting.PASSWORD)).isEqualTo("***" + origin);
    }

    @Test
    void a_service_is_read_from_the_file_that_is_named() {
        var project = project()
                .file("services.conf", "[shop]\nhost=db\n")
                .variable("PGSERVICE", "shop")
                .variable("PGSERVICEFILE", "services.conf")
                .variable("PGDATABASE", "orders")
                .variable("PGUSER", "app");

        assertThat(shown(project, Setting.URL))
                .isEqualTo("jdbc:postgresql://db:5432/orders from service shop in <directory>/services.conf");
    }

    @Test
    void a_service_that_does_not_exist_is_an_error() {
        assertRefused(
                "service",
                ErrorCode.SETTING_INVALID,
                project()
                        .ownFile(".pg_service.conf", "[shop]\nhost=db\n[orders]\n")
                        .variable("PGSERVICE", "shp"));
        assertRefused(
                "service_file",
                ErrorCode.SETTING_INVALID,
                project().variable("PGSERVICEFILE", "none.conf").variable("PGSERVICE", "shop"));
    }

    @Test
    void a_unix_socket_is_refused_by_name() {
        assertRefused("unix_socket", ErrorCode.SETTING_INVALID, project().variable("PGHOST", "/var/run/postgresql"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PGPORT|none|environment PGHOST, PGPORT: port \"none\" does not exist",
                "PGTARGETSESSIONATTRS|master|environment PGTARGETSESSIONATTRS: target_session_attrs \"master\" does not exist"
            })
    void a_variable_of_psql_that_cannot_be_used_is_named(String variable, String value, String what) {
        var settings =
                project().variable("PGHOST", "db").variable(variable, value).settings();

        assertThat(assertThrows(SetupException.class, settings::dataSource)
                        .explanation()
                        .what())
                .isEqualTo(what);
        assertThat(settings.value(Setting.SCHEMA).origin()).isEqualTo(Origin.Given.DEFAULT);
    }

    @Test
    void all_that_cannot_be_used_of_psqls_is_told_at_once() {
        assertRefused(
                "mistakes_of_psql",
                ErrorCode.SETTING_INVALID,
                project()
                        .variable("PGHOST", "/tmp")
                        .variable("PGTARGETSESSIONATTRS", "master")
                        .variable("PGSERVICE", "shop")
                        .ownFile(".pg_service.conf", "[shop]\nhostaddr=10.0.0.1\n"));
    }

    @Test
    void every_variable_of_psql_has_a_parameter_of_the_driver() {
        var parameters = new Properties();
        DriverParameters.ofEnvironment()
                .values()
                .forEach(name ->
                        DriverParameters.add(name, name.equals("target_session_attrs") ? "any" : "1", parameters));

        assertThat(parameters).hasSize(DriverParameters.ofEnvironment().size());
    }

    @Test
    void a_database_is_needed_only_where_one_is_used() {
        assertThat(project().argument("schema", "shop").settings().text(Setting.SCHEMA))
                .contains("shop");
    }
}
