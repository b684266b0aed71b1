package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The halves that a crash leaves of a reindexing are dropped before it runs again. */
@ExtendWith(FreshDatabase.class)
class CrashedReindexingTest {

    @Test
    void the_halves_of_a_reindexing_are_dropped_before_it_runs_again(TestDatabase db) {
        db.execute("create schema app; create table app.t_0 (id int); create index t_0_id on app.t_0 (id)");
        for (var sql : List.of("reindex index concurrently app.t_0_id", "reindex table concurrently app.t_0")) {
            db.execute("drop table if exists rung_history, proof, t_1");
            var migrator = CrashedMigration.in(sql, db);
            InvalidIndex.leave(db, "t_0_id_ccnew", "app.t_0");
            InvalidIndex.leave(db, "t_0_id_ccold1", "app.t_0");

            assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

            assertThat(db.facts().invalidIndexes()).isEmpty();
        }
    }

    @Test
    void the_halves_of_long_values_and_of_partitions_are_dropped_before_a_reindexing_runs_again(TestDatabase db)
            throws SQLException {
        db.execute("create schema app; create table app.t_0 (id int, long text) partition by list (id);"
                + " create table app.part partition of app.t_0 for values in (1); create index on app.t_0 (id)");
        for (var sql : List.of("reindex table concurrently app.part", "reindex table concurrently app.t_0")) {
            db.execute("drop table if exists rung_history, proof, t_1");
            var migrator = CrashedMigration.in(sql, db);
            leaveHalfReindexed(db);
            assertThat(db.facts().invalidIndexes()).hasSize(2);

            assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

            assertThat(db.facts().invalidIndexes()).isEmpty();
        }
    }

    @Test
    void a_half_of_long_values_that_the_role_may_not_drop_is_named(TestDatabase db) throws SQLException {
        var role = db.createRole("dep", "dep");
        db.execute("create schema app authorization %1$s; grant usage, create on schema public to %1$s; set role %1$s;"
                        .formatted(role.quoted())
                + " create table app.part (id int primary key, long text)");
        var migrator = CrashedMigration.of(
                db, db.dataSource(role), work -> work.execute("reindex table concurrently app.part"));
        leaveHalfReindexed(db);
        var half = db.queryStrings("select indexrelid::regclass from pg_index where not indisvalid and indrelid <>"
                        + " 'app.part'::regclass")
                .get(0);

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining(
                        "index %1$s is INVALID, and only a role with more rights may drop it: drop index"
                                + " concurrently %1$s",
                        half);

        db.execute("drop index concurrently " + half);
        migrator.migrate();
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @Test
    void an_invalid_half_that_was_there_before_a_reindexing_is_not_dropped(TestDatabase db) {
        db.execute("create table t_0 (id int); create index t_0_id on t_0 (id)");
        InvalidIndex.leave(db, "t_0_id_ccnew", "t_0");
        var migrator = CrashedMigration.in("reindex index concurrently t_0_id", db);
        InvalidIndex.leave(db, "t_0_id_ccnew1", "t_0");

        assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(db.facts().invalidIndexes()).containsExactly("public.t_0_id_ccnew");
    }

    /** Another session reads the table, and the statement gives up after the build. */
    private static void leaveHalfReindexed(TestDatabase db) throws SQLException {
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement();
                var other = db.dataSource().getConnection();
                var reindexing = other.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from app.part");
            reindexing.execute("set lock_timeout = 100");
            assertThrows(SQLException.class, () -> reindexing.execute("reindex table concurrently app.part"));
        }
    }
}
