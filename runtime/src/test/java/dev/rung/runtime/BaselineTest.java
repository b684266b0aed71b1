package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** What a database had before Rung is not rolled back. */
@ExtendWith(FreshDatabase.class)
class BaselineTest {

    private static final TestCatalog THREE = TestCatalog.tables(3);

    /** Derived, so that its rollback would be guarded where rows are lost, and drops an empty table. */
    private static final TestCatalog DERIVED = THREE.with(Rung.of(2, "t 2")
            .change(db -> db.createTable("t_2", table -> table.column("id").integer())));

    private TestDatabase db;

    @BeforeEach
    void the_database_has_tables_of_its_own(TestDatabase fresh) {
        db = fresh;
        db.execute("create table proof (n int); create table t_1 (id int); create table t_2 (id int);"
                + " insert into proof values (1), (2); insert into t_1 values (7)");
    }

    @Test
    void a_rollback_below_it_is_refused_before_anything_runs() {
        var migrator = adopted(THREE);

        for (Executable each : List.<Executable>of(
                () -> migrator.rollback(Target.downTo(0)),
                () -> migrator.rollback(Target.downTo(1)),
                () -> migrator.rollback(Target.steps(2)),
                () -> migrator.rollback(Target.steps(99)),
                () -> migrator.planRollback(Target.steps(3)),
                () -> migrator.plan(Target.downTo(0)))) {
            GoldenErrors.assertMessage("below-baseline", assertThrows(InvalidTargetException.class, each));
        }

        assertThat(db.queryStrings("select id from t_1")).containsExactly("7");
        assertThat(db.queryStrings("select to_regclass('t_3')")).containsExactly("t_3");
        assertThat(db.queryStrings("select count(*) from rung_history")).containsExactly("3");
    }

    @Test
    void a_rollback_down_to_it_works_as_the_message_says_and_so_does_migrating_again() {
        var migrator = adopted(THREE);

        assertThat(migrator.rollback(Target.downTo(2)).rolledBack()).containsExactly(new Version(3));
        assertThat(assertThrows(InvalidTargetException.class, () -> migrator.rollback(Target.steps(1)))
                        .code())
                .isEqualTo(ErrorCode.BELOW_BASELINE);
        assertThat(migrator.migrate().applied()).containsExactly(new Version(3));
        assertThat(migrator.rollback(Target.steps(1)).rolledBack()).containsExactly(new Version(3));
    }

    @Test
    void a_derived_rollback_is_refused_too_even_where_no_row_would_be_lost() {
        var migrator = adopted(DERIVED);

        assertThat(assertThrows(InvalidTargetException.class, () -> migrator.rollback(Target.downTo(1)))
                        .code())
                .isEqualTo(ErrorCode.BELOW_BASELINE);
        assertThat(db.queryStrings("select to_regclass('t_2')")).containsExactly("t_2");
    }

    @Test
    void data_that_may_be_lost_is_not_that_of_a_baseline() {
        adopted(DERIVED);
        var bold = Migrator.builder(db.dataSource())
                .catalogs(DERIVED)
                .allowDataLoss("a test")
                .build();

        assertThat(assertThrows(InvalidTargetException.class, () -> bold.rollback(Target.downTo(0)))
                        .code())
                .isEqualTo(ErrorCode.BELOW_BASELINE);
    }

    /** Missing or edited classes are not the reason of the refusal. */
    @Test
    void it_is_what_a_rollback_is_refused_for_first() {
        adopted(THREE);
        var edited = THREE.without(1).with(TestCatalog.table(2).checksum("rung1:edited"));

        assertThat(assertThrows(MigratorException.class, () -> migrator(edited).rollback(Target.downTo(0)))
                        .code())
                .isEqualTo(ErrorCode.BELOW_BASELINE);
    }

    /** Number and state of its rows are the same here; only what the rows are is not. */
    @Test
    void a_plan_from_a_database_without_a_baseline_is_refused() {
        var plan = planOfAnotherDatabase();
        var migrator = adopted(THREE);

        assertThat(assertThrows(InvalidTargetException.class, () -> migrator.execute(plan))
                        .code())
                .isEqualTo(ErrorCode.BELOW_BASELINE);
        assertThat(assertThrows(InvalidTargetException.class, () -> migrator.observe(plan))
                        .code())
                .isEqualTo(ErrorCode.BELOW_BASELINE);
        assertThat(db.queryStrings("select id from t_1")).containsExactly("7");
    }

    @Test
    void what_a_person_resolved_is_no_baseline_whatever_the_reason_says() {
        var outside = THREE.with(Rung.of(4, "outside")
                .outsideTransaction()
                .up("create table half (id int); select 1 / 0")
                .down("select 1"));
        var migrator = migrator(outside);
        migrator.baseline(new Version(2));
        assertThrows(MigratorException.class, migrator::migrate);

        migrator.resolve(new Version(4), Resolution.APPLIED, "baseline at V4, says Ada");

        assertThat(migrator.rollback(Target.steps(1)).rolledBack()).containsExactly(new Version(4));
    }

    private static MigrationPlan planOfAnotherDatabase() {
        try (var other = TestDatabase.create()) {
            var elsewhere = Migrator.builder(other.dataSource()).catalogs(THREE).build();
            elsewhere.migrate();
            return elsewhere.planRollback(Target.downTo(0));
        }
    }

    private Migrator adopted(TestCatalog catalog) {
        var migrator = migrator(catalog);
        migrator.baseline(new Version(2));
        migrator.migrate();
        return migrator;
    }

    private Migrator migrator(TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
