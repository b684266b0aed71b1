package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.IrreversiblePlanException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class RollbackTest {

    private static final String HISTORY = "select seq, version, direction, outcome from rung_history order by seq";

    @Test
    void takes_back_the_last_migration(TestDatabase db) {
        var migrator = migrated(db, TestCatalog.tables(3));

        var report = migrator.rollback(Target.steps(1));

        assertThat(report.rolledBack()).containsExactly(new Version(3));
        assertThat(report.current()).contains(new Version(2));
        assertThat(db.queryStrings("select n from proof")).containsExactly("1", "2");
    }

    @Test
    @Scenario(id = "K1")
    void rolls_back_to_a_version_highest_first(TestDatabase db) {
        var migrator = migrated(db, TestCatalog.tables(4));

        var report = migrator.rollback(Target.downTo(1));

        assertThat(report.rolledBack()).containsExactly(new Version(4), new Version(3), new Version(2));
        assertThat(db.queryStrings("select n from proof")).containsExactly("1");
    }

    @Test
    void is_a_row_and_never_a_deleted_one(TestDatabase db) {
        migrated(db, TestCatalog.tables(2)).rollback(Target.downTo(1));

        assertThat(db.queryStrings(HISTORY)).containsExactly("1|1|UP|DONE", "2|2|UP|DONE", "3|2|DOWN|DONE");
        assertThat(db.queryLong("select duration_ms from rung_history where seq = 3"))
                .isNotNegative();
    }

    @Test
    void everything_can_be_rolled_back_and_applied_again(TestDatabase db) {
        var migrator = migrated(db, TestCatalog.tables(3));

        assertThat(migrator.rollback(Target.downTo(0)).current()).isEmpty();
        assertThat(db.queryStrings("select to_regclass('proof')")).containsExactly("null");
        assertThat(migrator.status().in(MigrationState.PENDING)).hasSize(3);
        assertThat(migrator.migrate().applied()).hasSize(3);
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void logs_what_it_took_back(TestDatabase db) {
        var migrator = migrated(db, TestCatalog.tables(2));
        try (var log = new CapturedLog()) {
            migrator.rollback(Target.steps(1));

            assertThat(log.lines())
                    .map(line -> line.replaceAll("\\d+ ms", "_ ms"))
                    .containsExactly(
                            "INFO rung: V2 t 2 rolled back in _ ms",
                            "INFO rung: %s at V1, 1 rolled back (V2 t 2 _ ms), lock waited _ ms".formatted(db.name()));
        }
    }

    @Test
    @Scenario(
            id = "K3",
            threads = {"fluentmigrator/fluentmigrator#439"})
    void across_a_forward_only_migration_is_refused_before_anything_runs_with_the_reason(TestDatabase db) {
        var catalog = TestCatalog.tables(4)
                .with(Rung.of(3, "merge e-mails").up("select 1").forwardOnly("the original e-mails are gone"));
        var migrator = migrated(db, catalog);

        var refused = assertThrows(IrreversiblePlanException.class, () -> migrator.rollback(Target.downTo(1)));

        assertThat(refused.forwardOnly()).containsExactly(new Version(3));
        assertThat(refused).hasMessage("""
                [RUNG-305] V3 merge e-mails cannot be rolled back: the original e-mails are gone
                    Database : nothing was changed
                    Fix      : roll back to V3 at the lowest, or go forward with a migration that corrects""");
        assertThat(db.queryStrings("select n from proof")).containsExactly("1", "2", "4");
        assertThat(db.queryLong("select count(*) from rung_history")).isEqualTo(4);
        assertThat(migrator.rollback(Target.downTo(3)).rolledBack()).containsExactly(new Version(4));
    }

    @Test
    @Scenario(id = "K2")
    void a_down_that_fails_half_way_is_itself_undone(TestDatabase db) {
        var catalog = TestCatalog.tables(3).with(TestCatalog.table(2).down("drop table t_2; delete from nowhere"));
        var migrator = migrated(db, catalog);

        var failure = assertThrows(MigrationFailedException.class, () -> migrator.rollback(Target.downTo(1)));

        assertThat(failure)
                .hasMessageContaining("V2 t 2 failed on its way down: ERROR: relation \"nowhere\" does not exist")
                .hasMessageContaining("the database is at V2; V2 is rolled back, nothing of it is left");
        assertThat(failure.report().rolledBack()).containsExactly(new Version(3));
        assertThat(db.queryStrings("select to_regclass('t_2'), to_regclass('t_3')"))
                .containsExactly("t_2|null");
        assertThat(db.queryStrings(HISTORY))
                .endsWith("4|3|DOWN|DONE", "5|2|DOWN|FAILED")
                .hasSize(5);
        assertThat(migrator.status().current()).contains(new Version(2));
    }

    @Test
    @Scenario(id = "K4")
    void a_missing_class_is_a_clear_error(TestDatabase db) {
        migrated(db, TestCatalog.tables(3));
        var older = migrator(db, TestCatalog.tables(2));

        var refused = assertThrows(ValidationFailedException.class, () -> older.rollback(Target.steps(1)));

        assertThat(refused.code()).isEqualTo(ErrorCode.MISSING);
        assertThat(refused).hasMessage("""
                [RUNG-302] V3 t 3 is applied, but no class has its version
                    Database : nothing was changed
                    Fix      : deploy the build that has V3, or bring its class back""");
        assertThat(db.queryLong("select count(*) from proof")).isEqualTo(3);
    }

    @Test
    void an_edited_class_is_not_asked_for_its_inverse(TestDatabase db) {
        migrated(db, TestCatalog.tables(3));
        var edited =
                migrator(db, TestCatalog.tables(3).with(TestCatalog.table(2).checksum("rung1:edited")));

        assertThat(edited.rollback(Target.steps(1)).rolledBack()).containsExactly(new Version(3));
        assertThat(assertThrows(ValidationFailedException.class, () -> edited.rollback(Target.steps(1)))
                        .code())
                .isEqualTo(ErrorCode.DRIFTED);
    }

    @Test
    void can_be_planned_and_looked_at_first(TestDatabase db) {
        var migrator = migrated(db, TestCatalog.tables(3));

        var plan = migrator.planRollback(Target.steps(2));

        assertThat(plan.direction()).isEqualTo(Direction.DOWN);
        assertThat(plan).isEqualTo(migrator.plan(Target.downTo(1)));
        assertThat(migrator.execute(plan).rolledBack()).containsExactly(new Version(3), new Version(2));
    }

    private static Migrator migrated(TestDatabase db, TestCatalog catalog) {
        var migrator = migrator(db, catalog);
        migrator.migrate();
        return migrator;
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
