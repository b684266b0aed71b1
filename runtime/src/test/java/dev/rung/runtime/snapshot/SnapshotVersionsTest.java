package dev.rung.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.servers.PostgresRelease;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same on the other versions that Rung supports. */
@Tag("proof")
class SnapshotVersionsTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    void a_change_is_reported_and_its_undoing_leaves_nothing(int major) throws SQLException {
        try (var release = PostgresRelease.unpack(major);
                var server = release.start();
                var db = server.database().createBeside();
                var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (var example : SnapshotCase.all().filter(one -> one.fits(major)).toList()) {
                assertThat(example.played(connection)).as(example.name()).isEqualTo(example.says());
                connection.rollback();
            }
        }
    }
}
