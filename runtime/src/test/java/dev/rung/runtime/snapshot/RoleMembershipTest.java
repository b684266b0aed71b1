package dev.rung.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Roles belong to the whole server: only what a migration of this database has done counts. */
@ExtendWith(FreshDatabase.class)
class RoleMembershipTest {

    @Test
    void that_a_migration_creates_and_its_rollback_leaves_is_reported(TestDatabase db) throws SQLException {
        var role = db.createRole("reports", "secret");
        var migrator = migrator(db, Rung.of(1, "grant").up(grant(role)).down("select 1"));
        var before = db.snapshot();

        migrator.migrate();
        migrator.rollback(Target.downTo(0));

        var difference = before.diff(db.snapshot()).differences().get(0);
        assertThat(difference.describeRollback())
                .isEqualTo("left role membership of " + role.name() + " in pg_monitor behind");
    }

    @Test
    void that_the_rollback_revokes_leaves_nothing(TestDatabase db) throws SQLException {
        var role = db.createRole("reports", "secret");
        var migrator = migrator(db, Rung.of(1, "grant").up(grant(role)).down(revoke(role)));
        var before = db.snapshot();

        migrator.migrate();
        assertThat(before.diff(db.snapshot()))
                .hasToString("role membership of " + role.name() + " in pg_monitor is new");
        migrator.rollback(Target.downTo(0));

        assertThat(before.diff(db.snapshot()).differences()).isEmpty();
    }

    @Test
    void that_a_migration_revokes_from_another_and_does_not_grant_again_is_reported(TestDatabase db)
            throws SQLException {
        var role = db.createRole("reports", "secret");
        var migrator = migrator(
                db,
                Rung.of(1, "grant").up(grant(role)).down(revoke(role)),
                Rung.of(2, "revoke").up(revoke(role)).down("select 1"));
        migrator.migrate(Target.upTo(1));
        var before = db.snapshot();

        migrator.migrate();
        migrator.rollback(Target.downTo(1));

        assertThat(before.diff(db.snapshot()))
                .hasToString("role membership of " + role.name() + " in pg_monitor is gone");
    }

    @Test
    void that_another_database_creates_meanwhile_is_not_reported(TestDatabase db) throws SQLException {
        var role = db.createRole("reports", "secret");
        try (var other = db.createBeside()) {
            migrator(db, Rung.of(1, "orders").up("create table orders (id int)"))
                    .migrate();
            var before = db.snapshot();

            other.execute("grant pg_read_all_data to " + role.quoted());
            migrator(other, Rung.of(1, "grant").up(grant(role))).migrate();

            assertThat(before.diff(db.snapshot()).differences()).isEmpty();
            assertThat(other.snapshot()
                            .find(DatabaseObjectKind.ROLE_MEMBERSHIP, "of " + role.name() + " in pg_monitor"))
                    .isPresent();
        }
    }

    @Test
    void is_not_asked_for_where_the_role_may_not_read_the_history(TestDatabase db) throws SQLException {
        var role = db.createRole("reports", "secret");
        migrator(db, Rung.of(1, "grant").up(grant(role))).migrate();

        try (var connection = db.dataSource(role).getConnection()) {
            assertThat(SchemaSnapshot.take(connection).diff(db.snapshot()))
                    .hasToString("role membership of " + role.name() + " in pg_monitor is new");
        }
    }

    private static String grant(TestRole role) {
        return "grant pg_monitor to " + role.quoted();
    }

    private static String revoke(TestRole role) {
        return "revoke pg_monitor from " + role.quoted();
    }

    private static Migrator migrator(TestDatabase db, Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs)).build();
    }
}
