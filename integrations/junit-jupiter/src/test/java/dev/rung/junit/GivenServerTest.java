package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testserver.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that runs already, and a role that may do nothing there but create databases. */
class GivenServerTest {

    private static final String PASSWORD = "a pass'word";
    private static final Pattern DATABASE = Pattern.compile("(?m)^database (.*)$");

    private final String role = DatabaseName.of(Instant.now());

    @TempDir
    Path folder;

    @BeforeEach
    void createRole() {
        Kit.server()
                .execute("create role %s login createdb nosuperuser nocreaterole password '%s'"
                        .formatted(role, PASSWORD.replace("'", "''")));
    }

    @AfterEach
    void dropRole() {
        Kit.server().execute("drop role " + role); // refused as long as it owns a database
    }

    @Test
    void has_the_databases_of_the_tests_as_long_as_they_run() throws Exception {
        var before = Kit.databases();

        var said = run(PASSWORD);

        assertThat(said).contains("given by RUNG_TEST_JDBC_URL", "11 passed", "failed []");
        assertThat(DATABASE.matcher(said).results().map(found -> found.group(1)))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("rung_kit_\\d{14}_[0-9a-f]{12} of " + role));
        assertThat(Kit.databases()).isEqualTo(before);
    }

    @Test
    void is_not_mistaken_for_none_where_it_refuses_the_password() throws Exception {
        var said = run("wrong canary");

        assertThat(said)
                .contains("0 passed", "password authentication failed for user \"" + role + "\"")
                .doesNotContain("canary", "embedded");
    }

    private String run(String password) throws Exception {
        return ChildJvm.run(
                Run.class,
                Map.of(
                        "RUNG_TEST_JDBC_URL", TestServer.shared().login().url(),
                        "RUNG_TEST_USER", role,
                        "RUNG_TEST_PASSWORD", password),
                folder);
    }

    static final class Run {

        public static void main(String[] arguments) {
            var results = Kit.runInParallel(2, Shop.class, Tests.class);
            System.out.println(results.testEvents().succeeded().count() + " passed");
            System.out.println("failed " + Kit.failures(results));
        }
    }

    static class Shop extends MigrationRoundTripTest {}

    @MigrationTest
    static class Tests {

        @RepeatedTest(4)
        void copies(MigrationTester migrations) throws SQLException {
            migrations.migrateToLatest();
            printDatabase(migrations.connection());
        }

        @Test
        void observes(MigrationTester migrations) throws SQLException {
            migrations.assertThatMigration(4).rewritesNothing();
            printDatabase(migrations.connection());
        }

        @Test
        void goes_up_and_down(MigrationTester migrations) throws SQLException {
            migrations.eachDownReverses();
            printDatabase(migrations.connection());
        }

        private static void printDatabase(Connection connection) throws SQLException {
            System.out.println("database " + Kit.value(connection, """
                    select datname || ' of ' || pg_get_userbyid(datdba) from pg_database
                    where datname = current_database()"""));
        }
    }
}
