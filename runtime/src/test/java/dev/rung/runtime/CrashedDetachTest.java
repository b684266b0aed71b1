package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a crash while a partition was detached, it is detached to the end, and no other is. */
@ExtendWith(FreshDatabase.class)
class CrashedDetachTest {

    @Test
    void a_partition_that_was_no_partition_before_is_not_detached(TestDatabase db) {
        db.execute(CrashedMigration.PARTITIONED);
        var migrator = CrashedMigration.in(CrashedMigration.DETACH, db);
        db.execute("update rung_history set found = 'ELSEWHERE' where version = 2");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("is not a partition of");
    }

    @Test
    void a_partition_that_is_half_detached_is_detached_to_the_end(TestDatabase db) throws SQLException {
        db.execute(CrashedMigration.PARTITIONED);
        var migrator = CrashedMigration.in(CrashedMigration.DETACH, db);
        db.execute("alter table app.parts attach partition app.part_1 for values in (1)");
        leaveHalfDetached(db);

        migrator.migrate();

        assertThat(db.queryLong("select count(*) from pg_inherits")).isZero();
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void a_partition_that_is_free_is_not_detached_again(TestDatabase db) {
        db.execute(CrashedMigration.PARTITIONED);

        assertThat(CrashedMigration.in(CrashedMigration.DETACH, db).migrate().applied())
                .containsExactly(new Version(2));
    }

    @Test
    void a_partition_that_is_still_attached_is_detached(TestDatabase db) {
        db.execute(CrashedMigration.PARTITIONED);
        var migrator = CrashedMigration.in(CrashedMigration.DETACH, db);
        db.execute("alter table app.parts attach partition app.part_1 for values in (1)");

        migrator.migrate();

        assertThat(db.queryLong("select count(*) from pg_inherits")).isZero();
    }

    /** Another session reads the table, and the statement gives up during the build. */
    private static void leaveHalfDetached(TestDatabase db) throws SQLException {
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from app.parts");
            try (var other = db.dataSource().getConnection();
                    var detach = other.createStatement()) {
                detach.execute("set lock_timeout = 100");
                assertThrows(SQLException.class, () -> detach.execute(CrashedMigration.DETACH));
            }
        }
        assertThat(db.queryStrings("select inhdetachpending from pg_inherits")).containsExactly("t");
    }
}
