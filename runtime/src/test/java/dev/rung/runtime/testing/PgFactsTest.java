package dev.rung.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
final class PgFactsTest {

    @Test
    void sees_an_advisory_lock_and_its_holder(TestDatabase db) throws SQLException {
        long key = -8_000_000_000_000_000_001L;
        try (Connection connection = db.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + key + ")");

            int pid = db.facts().sessions("rung-test").get(0).pid();
            assertThat(db.facts().advisoryLocks()).containsExactly(new PgFacts.AdvisoryLock(key, pid, true));
        }
    }

    @Test
    void sees_no_lock_of_another_database(TestDatabase db) throws SQLException {
        try (TestDatabase other = TestDatabase.create();
                Connection connection = other.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(7)");

            assertThat(db.facts().advisoryLocks()).isEmpty();
        }
    }

    @Test
    void sees_sessions_by_name_and_ends_them(TestDatabase db) throws SQLException {
        try (Connection connection = db.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 'a|b'");

            assertThat(db.facts().sessions("rung-test"))
                    .extracting(PgFacts.Session::state, PgFacts.Session::query)
                    .containsExactly(tuple("idle", "select 'a|b'"));
            assertThat(db.facts().terminate("rung-test")).isEqualTo(1);
            assertThat(connection.isValid(1)).isFalse();
        }
    }

    @Test
    void sees_an_index_that_could_not_be_built(TestDatabase db) {
        db.execute("create table t (id int); insert into t values (1), (1)");
        assertThrows(
                IllegalStateException.class, () -> db.execute("create unique index concurrently \"T i\" on t (id)"));

        assertThat(db.facts().invalidIndexes()).containsExactly("public.\"T i\"");
    }
}
