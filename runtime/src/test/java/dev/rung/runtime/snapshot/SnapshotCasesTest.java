package dev.rung.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.TestDatabase;
import dev.rung.testserver.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of object and each of its properties: what a change is called, and that undoing it leaves nothing. */
class SnapshotCasesTest {

    private static TestDatabase db;
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        db = TestDatabase.create();
        connection = db.dataSource().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
        db.close();
    }

    static Stream<SnapshotCase> cases() {
        var major = TestServer.shared().majorVersion();
        return SnapshotCase.all().filter(example -> example.fits(major));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_change_is_reported_and_its_undoing_leaves_nothing(SnapshotCase example) throws SQLException {
        assertThat(example.played(connection)).isEqualTo(example.says());
    }

    @Test
    void every_kind_of_object_has_a_case() {
        var sentences = SnapshotCase.all().map(SnapshotCase::says).toList();

        assertThat(DatabaseObjectKind.values())
                .filteredOn(kind -> kind != DatabaseObjectKind.ROLE_MEMBERSHIP) // needs a migration: RoleMembershipTest
                .allMatch(kind ->
                        sentences.stream().anyMatch(says -> says.contains(new ObjectId(kind, "").toString())));
    }
}
