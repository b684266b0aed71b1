package dev.rung.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
final class FreshDatabaseTest {

    private static final Set<String> SEEN = new HashSet<>();

    private String nameBefore;

    @BeforeEach
    void remember(TestDatabase db) {
        nameBefore = db.name();
    }

    @Test
    void shares_one_database_between_set_up_and_test(TestDatabase db) {
        assertThat(db.name()).isEqualTo(nameBefore);
    }

    @RepeatedTest(2)
    void gives_every_test_a_database_of_its_own(TestDatabase db) {
        assertThat(SEEN.add(db.name())).isTrue();
    }

    @Test
    void keeps_two_databases_apart(TestDatabase db) {
        try (TestDatabase other = TestDatabase.create()) {
            db.execute("create table here (id bigint); insert into here values (1), (2)");

            assertThat(db.queryLong("select count(*) from here")).isEqualTo(2);
            assertThat(other.queryStrings("select relname from pg_class where relname = 'here'"))
                    .isEmpty();
        }
    }

    @Test
    void drops_a_database_with_its_sessions_and_roles(TestDatabase db) throws SQLException {
        TestDatabase other = TestDatabase.create();
        TestRole role = other.createRole("o'brien \"the\" owner", "it's secret");
        other.execute("grant all on schema public to " + role.quoted());
        try (Connection open = other.dataSource(role).getConnection()) {
            other.close();

            assertThat(db.queryStrings("select datname from pg_database where datname = ?", other.name()))
                    .isEmpty();
            assertThat(db.queryStrings("select rolname from pg_roles where rolname = ?", role.name()))
                    .isEmpty();
            assertThat(open.isValid(1)).isFalse();
        }
    }

    @Test
    void lets_a_role_in_with_its_own_password_only(TestDatabase db) throws SQLException {
        TestRole role = db.createRole("app", "right");
        try (Connection connection = db.dataSource(role).getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo(role.name());
        }
        TestRole impostor = new TestRole(role.name(), "wrong");

        SQLException refused = assertThrows(
                SQLException.class,
                () -> db.dataSource(impostor).getConnection().close());

        assertThat(refused.getSQLState()).isEqualTo("28P01");
    }

    @Test
    void prints_rows_as_lines(TestDatabase db) {
        assertThat(db.queryStrings("values (1, 'a', null), (2, '', 'b')")).containsExactly("1|a|null", "2||b");
    }

    @Test
    void names_the_statement_that_failed_and_keeps_the_cause(TestDatabase db) {
        IllegalStateException failure =
                assertThrows(IllegalStateException.class, () -> db.execute("select * from nowhere"));

        assertThat(failure)
                .hasMessageContaining("\"nowhere\" does not exist")
                .hasMessageEndingWith("in: select * from nowhere")
                .hasCauseInstanceOf(SQLException.class);
    }
}
