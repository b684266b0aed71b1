package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RungExtensionTest {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static final List<Connection> OPENED = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
        OPENED.clear();
    }

    @Test
    void hands_out_one_database_in_four_forms() {
        Kit.passes(1, Kit.run(FourWays.class));
    }

    @MigrationTest
    static class FourWays {

        @Test
        void lead_to_one(MigrationTester tester, Migrator migrator, DataSource source, Connection connection)
                throws SQLException {
            migrator.migrate(Target.upTo(2));
            Kit.execute(connection, "insert into customers values (7)");
            try (var another = source.getConnection()) {
                assertThat(Kit.value(another, "select id from customers")).isEqualTo("7");
                assertThat(Kit.name(another)).isEqualTo(Kit.name(connection));
                assertThat(another).isNotEqualTo(connection);
            }
            assertThat(tester.current()).contains(new Version(2));
            assertThat(tester.migrator()).isSameAs(migrator);
            assertThat(tester.dataSource()).isSameAs(source);
            assertThat(tester.connection()).isSameAs(connection).isEqualTo(connection);
        }
    }

    @Test
    void shares_a_database_between_constructor_set_up_test_and_tear_down() {
        Kit.passes(1, Kit.run(Phases.class));

        assertThat(SEEN).hasSize(4).containsOnly(SEEN.get(0));
    }

    @MigrationTest
    static class Phases {

        Phases(Connection connection) throws SQLException {
            SEEN.add(Kit.name(connection));
        }

        @BeforeEach
        void before(Connection connection) throws SQLException {
            SEEN.add(Kit.name(connection));
        }

        @Test
        void test(Connection connection) throws SQLException {
            SEEN.add(Kit.name(connection));
        }

        @AfterEach
        void after(Connection connection) throws SQLException {
            SEEN.add(Kit.name(connection));
        }
    }

    @Test
    void gives_a_database_to_every_nested_repeated_and_parameterised_test_and_to_subclasses() {
        Kit.passes(6, Kit.run(Kinds.class));

        assertThat(SEEN).hasSize(6).doesNotHaveDuplicates();
    }

    @MigrationTest
    abstract static class Annotated {

        @Test
        void inherited(Connection connection) throws SQLException {
            SEEN.add(Kit.name(connection));
        }
    }

    static class Kinds extends Annotated {

        @RepeatedTest(2)
        void repeated(Connection connection) throws SQLException {
            SEEN.add(Kit.name(connection));
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 4})
        void parameterised(int version, MigrationTester tester) throws SQLException {
            tester.migrateTo(version);
            SEEN.add(Kit.name(tester.connection()));
            assertThat(tester.current()).contains(new Version(version));
        }

        @Nested
        class Inside {

            @Test
            void nested(Connection connection) throws SQLException {
                SEEN.add(Kit.name(connection));
            }
        }
    }

    @Test
    void takes_catalogs_and_settings_of_a_field() {
        Kit.passes(1, Kit.run(Registered.class));
    }

    static class Registered {

        @RegisterExtension
        static final RungExtension RUNG = RungExtension.builder()
                .catalogs(HandwrittenCatalog.up("registered", "create table invoice (id int)"))
                .configure(migrator -> migrator.schema("billing"))
                .configure(migrator -> migrator.historyTable("log"))
                .build();

        @Test
        void are_used(MigrationTester tester) throws SQLException {
            tester.migrateToLatest();
            assertThat(Kit.value(tester.connection(), """
                    select string_agg(relname, ' ' order by relname) from pg_class
                    where relnamespace = 'billing'::regnamespace and relkind = 'r'""")).isEqualTo("invoice log");
        }
    }

    @Test
    void of_a_field_serves_nested_repeated_and_parameterised_tests_and_subclasses() {
        Kit.passes(7, Kit.run(OfAField.class));

        assertThat(SEEN).hasSize(6).doesNotHaveDuplicates();
    }

    abstract static class WithField {

        @RegisterExtension
        static final RungExtension RUNG = RungExtension.builder()
                .catalogs(
                        HandwrittenCatalog.of("of a field").step("create table invoice (id int)", "drop table invoice"))
                .build();

        @Test
        void inherited(MigrationTester migrations) throws SQLException {
            see(migrations);
        }

        static void see(MigrationTester migrations) throws SQLException {
            migrations.migrateTo(1);
            SEEN.add(Kit.name(migrations.connection()));
        }
    }

    static class OfAField extends WithField {

        @RepeatedTest(2)
        void repeated(MigrationTester migrations) throws SQLException {
            see(migrations);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void parameterised(String ignored, MigrationTester migrations) throws SQLException {
            see(migrations);
        }

        @Nested
        class Inside {

            @Test
            void nested(MigrationTester migrations) throws SQLException {
                see(migrations);
            }

            @Nested
            class RoundTrips extends MigrationRoundTripTest {}
        }
    }

    @Test
    void closes_the_connection_and_drops_the_database_whoever_is_in_it() throws SQLException {
        Kit.passes(1, Kit.run(Careless.class));

        assertThat(Kit.existing(SEEN)).isEmpty();
        assertThat(OPENED.get(0).isClosed()).isTrue();
        assertThat(OPENED.get(1).isValid(1)).isFalse();
    }

    @MigrationTest
    static class Careless {

        @Test
        void leaves_connections_open(Connection connection, DataSource source) throws SQLException {
            SEEN.add(Kit.name(connection));
            OPENED.add(connection.unwrap(Connection.class));
            OPENED.add(source.getConnection());
        }
    }

    @Test
    void creates_no_database_for_a_test_that_does_not_use_it() {
        Kit.passes(1, Kit.run(Idle.class));

        assertThat(SEEN).hasSize(2);
        assertThat(SEEN.get(1)).isEqualTo(SEEN.get(0));
    }

    @MigrationTest
    static class Idle {

        @Test
        void looks_elsewhere(MigrationTester tester, Connection connection) {
            SEEN.add(databases());
            assertThat(connection).hasToString("the test's own Connection");
            assertThat(tester.dataSource().hashCode())
                    .isEqualTo(tester.dataSource().hashCode());
            SEEN.add(databases());
        }

        private static String databases() {
            return String.join(",", Kit.databases());
        }
    }
}
