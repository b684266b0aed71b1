package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.StalePlanException;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan is created now and executed later, by the same code, from the same history. */
@ExtendWith(FreshDatabase.class)
class PlanTest {

    @Test
    void refuses_a_plan_made_from_an_older_history(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(3));
        var plan = migrator.plan(Target.latest());
        migrator(db, TestCatalog.tables(3)).migrate(Target.steps(1));

        var failure = assertThrows(StalePlanException.class, () -> migrator.execute(plan));

        assertThat(failure.firstUnexpected()).isEqualTo(new Version(1));
        assertThat(db.queryStrings("select n from proof")).containsExactly("1");
    }

    @Test
    void refuses_a_plan_made_from_a_history_that_a_restore_has_shortened(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(3));
        migrator.migrate(Target.steps(2));
        var plan = migrator.plan(Target.latest());
        db.execute("drop table t_2; delete from proof where n = 2; delete from rung_history where seq = 2");

        var failure = assertThrows(StalePlanException.class, () -> migrator.execute(plan));

        assertThat(failure).hasMessageContaining("it knows of rows that are not there");
        assertThat(db.queryLong("select max(seq) from rung_history")).isEqualTo(1);
    }

    @Test
    void refuses_a_plan_made_from_a_history_that_a_restore_has_shortened_by_an_attempt_that_failed(TestDatabase db) {
        migrator(db, TestCatalog.tables(1)).migrate();
        var broken = TestCatalog.tables(2).with(Rung.of(2, "broken").up("select 1 / 0"));
        assertThrows(MigrationFailedException.class, migrator(db, broken)::migrate);
        var migrator = migrator(db, TestCatalog.tables(2));
        var plan = migrator.plan(Target.latest());
        db.execute("delete from rung_history where seq = 2");

        assertThrows(StalePlanException.class, () -> migrator.execute(plan));

        assertThat(db.queryStrings("select n from proof")).containsExactly("1");
    }

    @Test
    void refuses_a_plan_made_from_another_database_whose_history_is_as_long(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(3));
        migrator.migrate(Target.steps(1));
        migrator.rollback(Target.steps(1));
        try (var other = db.createBeside()) {
            var further = migrator(other, TestCatalog.tables(3));
            further.migrate(Target.steps(2));
            var plan = further.plan(Target.latest());

            assertThrows(StalePlanException.class, () -> migrator.execute(plan));
        }

        assertThat(db.queryLong("select count(*) from pg_class where relname ~ '^t_'"))
                .isZero();
    }

    @Test
    void refuses_a_plan_of_other_code(TestDatabase db) {
        var plan = migrator(db, TestCatalog.tables(3)).plan(Target.latest());

        var refused = assertThrows(
                InvalidTargetException.class,
                () -> migrator(db, TestCatalog.tables(2)).execute(plan));

        assertThat(refused).hasMessageContaining("The plan has migrations that this code has not: [V3]");
        assertThat(db.queryLong("select count(*) from pg_class where relname ~ '^(t_|rung)'"))
                .isZero();
    }

    @Test
    void executes_the_plan_that_was_looked_at(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(3));
        var plan = migrator.plan(Target.upTo(2));

        assertThat(plan.steps()).map(PlannedStep::toString).containsExactly("V1 t 1", "V2 t 2");
        assertThat(db.queryLong("select count(*) from pg_class where relname = 'rung_history'"))
                .isZero();
        assertThat(migrator.execute(plan).applied()).containsExactly(new Version(1), new Version(2));
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
