package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.settings.testing.Database;
import dev.rung.settings.testing.GoldenErrors;
import dev.rung.settings.testing.Project;
import dev.rung.settings.testing.Steps;
import dev.rung.settings.testing.billing.RungCatalog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/** Settings that lead to a real server. */
class ServerTest {

    private static final String PASSWORD = "s3cret of app";

    @TempDir
    private Path directory;

    private Database database;

    @BeforeEach
    void createDatabase() {
        database = Database.create(PASSWORD);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private Project project() {
        return new Project(directory)
                .file("rung.properties", "url=%s\nuser=%s".formatted(database.url(), database.name()));
    }

    private String user(Project project) throws SQLException {
        try (var connection = project.settings().dataSource().getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select current_user || ' ' || current_setting('application_name')")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void connects_with_a_password_of_the_environment() throws SQLException {
        assertThat(user(project().variable("RUNG_PASSWORD", PASSWORD).variable("PGAPPNAME", "deploy")))
                .isEqualTo(database.name() + " deploy");
    }

    @Test
    void connects_with_what_psql_reads() throws SQLException {
        var parts = Driver.parseURL(database.url(), null);
        var project = new Project(directory)
                .variable("PGHOST", parts.getProperty("PGHOST"))
                .variable("PGPORT", parts.getProperty("PGPORT"))
                .variable("PGUSER", database.name())
                .ownFile(".pgpass", "*:*:*:*:" + PASSWORD);

        assertThat(user(project)).startsWith(database.name() + " ");
    }

    @Test
    void connects_with_a_url_as_libpq_has_it() throws SQLException {
        var place = database.url().substring("jdbc:postgresql://".length());
        var project = new Project(directory)
                .variable(
                        "RUNG_URL",
                        "postgresql://%s:s3cret%%20of%%20app@%s?application_name=a%%20b&sslmode=disable"
                                .formatted(database.name(), place));

        assertThat(user(project)).isEqualTo(database.name() + " a b");
    }

    @Test
    void a_password_file_that_others_may_read_is_not_used_by_the_driver_either() {
        var project = project().ownFile(".pgpass", "*:*:*:*:" + PASSWORD, "rw-r--r--");
        var before = System.setProperty(
                "org.postgresql.pgpassfile", project.home().resolve(".pgpass").toString());
        try {
            assertThatThrownBy(() -> user(project)).isInstanceOf(SQLException.class);
        } finally {
            if (before == null) {
                System.clearProperty("org.postgresql.pgpassfile");
            } else {
                System.setProperty("org.postgresql.pgpassfile", before);
            }
        }
    }

    @Test
    void a_migrator_has_all_that_is_set() {
        var settings = project()
                .variable("RUNG_PASSWORD", PASSWORD)
                .variable("RUNG_SCHEMA", "shop")
                .argument("history-table", "steps")
                .settings();

        settings.migrator(getClass().getClassLoader())
                .catalogs(new Steps(db -> db.execute("create table t (id int)")))
                .build()
                .migrate();

        assertThat(
                        database.console()
                                .rows(
                                        "select table_schema || '.' || table_name from information_schema.tables"
                                                + " where table_schema in ('shop', 'public') and table_name in ('t', 'steps') order by 1"))
                .containsExactly("shop.steps", "shop.t");
    }

    @Test
    void packages_choose_among_the_catalogs_that_a_loader_sees() throws IOException {
        var project = project().variable("RUNG_PASSWORD", PASSWORD);
        try (var loader = loader()) {
            project.argument("packages", "dev.rung.settings.testing.orders")
                    .settings()
                    .migrator(loader)
                    .build()
                    .migrate();
            assertThat(tables()).containsExactly("orders");

            project.argument("packages", "dev.rung.settings.testing.orders,dev.rung.settings.testing.billing")
                    .settings()
                    .migrator(loader)
                    .build()
                    .migrate();
            assertThat(tables()).containsExactly("billing", "orders");

            var misspelled = project.argument("packages", "dev.rung.settings.testing.biling")
                    .settings();
            GoldenErrors.assertMessage(
                    "packages", assertThrows(SetupException.class, () -> misspelled.migrator(loader)), directory);
        }
    }

    @Test
    void all_catalogs_of_the_loader_are_used_where_no_package_is_named() throws IOException {
        try (var loader = loader()) {
            project()
                    .variable("RUNG_PASSWORD", PASSWORD)
                    .settings()
                    .migrator(loader)
                    .build()
                    .migrate();
        }
        assertThat(tables()).containsExactly("billing", "orders");
    }

    private java.util.List<String> tables() {
        return database.console()
                .rows(
                        "select table_name from information_schema.tables where table_name in ('billing', 'orders') order by 1");
    }

    private URLClassLoader loader() throws IOException {
        var services = Files.createDirectories(directory.resolve("classes/META-INF/services"));
        Files.writeString(
                services.resolve(MigrationCatalog.class.getName()),
                "%s\n%s\n"
                        .formatted(
                                RungCatalog.class.getName(),
                                dev.rung.settings.testing.orders.RungCatalog.class.getName()));
        return new URLClassLoader(
                new URL[] {directory.resolve("classes").toUri().toURL()},
                getClass().getClassLoader());
    }

    @Test
    void a_run_without_credentials_says_why() {
        var migrator = project()
                .argument("password-command", "echo 'please log in first' >&2; exit 5")
                .settings()
                .migrator(getClass().getClassLoader())
                .catalogs(new Steps(db -> {}))
                .connectWait(Duration.ofSeconds(30))
                .build();

        var start = System.nanoTime();
        var thrown = assertThrows(SetupException.class, migrator::migrate);

        assertThat(thrown.code()).isEqualTo(ErrorCode.CREDENTIALS_FAILED);
        assertThat(thrown.explanation().what())
                .isEqualTo("The command of password-command returned 5: please log in first");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @Timeout(
            value = 60,
            threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a driver that is asked directly waits for ever
    void a_server_that_is_silent_is_waited_for_as_long_as_the_setting_says() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var migrator = new Project(directory)
                    .argument("url", "jdbc:postgresql://localhost:%d/shop".formatted(silent.getLocalPort()))
                    .argument("answer-wait", "1s")
                    .settings()
                    .migrator(getClass().getClassLoader())
                    .catalogs(new Steps(db -> {}))
                    .build();

            var thrown = assertThrows(SetupException.class, migrator::migrate);

            assertThat(thrown).hasMessageContaining("the server did not answer for 1000 ms");
        }
    }
}
