package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.VersionScheme;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.CatalogWithScheme;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.slf4j.event.Level;

/** Versions that begin above 1, because the lower ones are elsewhere or their catalog was lost. */
@ExtendWith(FreshDatabase.class)
class CompleteSequenceTest {

    private static final CatalogWithScheme LOWER = CatalogWithScheme.sequence(1, 3);
    private static final CatalogWithScheme MIDDLE = CatalogWithScheme.sequence(4, 6);
    private static final CatalogWithScheme UPPER = CatalogWithScheme.sequence(7, 9);

    @Test
    void the_upper_part_alone_does_not_run_on_an_empty_database(TestDatabase db) {
        var alone = migrator(db, MIDDLE);

        for (Executable each : List.<Executable>of(
                alone::migrate,
                alone::validate,
                () -> alone.migrate(Target.upTo(4)),
                () -> alone.migrate(Target.steps(1)),
                () -> alone.plan(Target.latest()))) {
            var refused = assertThrows(ValidationFailedException.class, each);
            assertThat(refused.mismatches()).map(MigrationStatus::version).containsExactly(new Version(4));
            GoldenErrors.assertMessage("sequence-incomplete", refused);
        }
        assertThat(db.queryStrings("select to_regclass('t_4')")).containsExactly("null");
        assertThat(alone.isUpToDate()).isFalse();
    }

    @Test
    void the_lower_part_alone_runs_and_so_do_both_in_any_order(TestDatabase db) {
        assertThat(migrator(db, LOWER).migrate().applied()).hasSize(3);
        assertThat(migrator(db, MIDDLE, LOWER).migrate().applied()).hasSize(3);
        assertThat(migrator(db, LOWER, MIDDLE).isUpToDate()).isTrue();
    }

    @Test
    void what_the_database_has_already_is_not_missed_and_left_alone(TestDatabase db) {
        migrator(db, LOWER).migrate();

        try (var log = new CapturedLog()) {
            assertThat(migrator(db, MIDDLE).migrate().applied()).hasSize(3);
            assertThat(log.lines(Level.WARN))
                    .containsExactly(
                            "WARN [RUNG-302] rung: this database has V1 to V3, of which no catalog of this build"
                                    + " knows; it begins at V4, and leaves them alone");
        }
        assertThat(migrator(db, MIDDLE).rollback(Target.downTo(3)).rolledBack()).hasSize(3);
        assertThat(assertThrows(MigratorException.class, migrator(db, MIDDLE)::validate)
                        .code())
                .isEqualTo(ErrorCode.MISSING);
        assertThat(assertThrows(
                                MigratorException.class,
                                () -> migrator(db, MIDDLE).rollback(Target.downTo(0)))
                        .code())
                .isEqualTo(ErrorCode.MISSING);
    }

    @Test
    void a_part_that_the_database_has_not_is_missed(TestDatabase db) {
        migrator(db, LOWER).migrate(Target.upTo(2));

        GoldenErrors.assertMessage(
                "sequence-incomplete-here",
                assertThrows(ValidationFailedException.class, migrator(db, MIDDLE)::migrate));
    }

    @Test
    void a_part_that_is_lost_from_the_middle_is_missed(TestDatabase db) {
        assertThat(assertThrows(ValidationFailedException.class, migrator(db, UPPER, LOWER)::migrate))
                .hasMessageContaining("[RUNG-315] V7 t 7 would run without V4 to V6")
                .hasMessageNotContaining("baseline(");

        assertThat(migrator(db, UPPER, MIDDLE, LOWER).migrate().applied()).hasSize(9);
    }

    @Test
    void a_version_within_a_part_is_missed_too(TestDatabase db) {
        var holed = new CatalogWithScheme(
                TestCatalog.of(TestCatalog.table(1), TestCatalog.table(2), TestCatalog.table(4)),
                VersionScheme.SEQUENCE);

        assertThat(assertThrows(ValidationFailedException.class, migrator(db, holed)::migrate))
                .hasMessageContaining("[RUNG-315] V4 t 4 would run without V3,");
    }

    @Test
    void several_gaps_are_named_at_once(TestDatabase db) {
        assertThat(assertThrows(
                        ValidationFailedException.class,
                        migrator(db, UPPER, CatalogWithScheme.sequence(3, 4))::migrate))
                .hasMessageContaining("V3 t 3 would run without V1 to V2,")
                .hasMessageContaining("V7 t 7 would run without V5 to V6,");
    }

    @Test
    void a_baseline_below_the_first_migration_covers_the_rest_as_the_message_says(TestDatabase db) {
        db.execute("create table proof (n int); create table legacy (id int)");
        var alone = migrator(db, MIDDLE);
        assertThat(assertThrows(ValidationFailedException.class, () -> alone.plan(Target.latest())))
                .hasMessageContaining("baseline(new Version(3))");

        alone.baseline(new Version(3));

        assertThat(alone.status().current()).contains(new Version(3));
        assertThat(alone.migrate().applied()).hasSize(3);
        assertThat(alone.isUpToDate()).isTrue();
        alone.validate();
        assertThat(db.queryStrings("select state from rung_history order by seq desc limit 1"))
                .containsExactly(MIDDLE.fingerprint());
        assertThat(alone.rollback(Target.downTo(3)).rolledBack()).hasSize(3);
        assertThat(alone.migrate().applied()).hasSize(3);
        assertThat(assertThrows(InvalidTargetException.class, () -> alone.rollback(Target.downTo(0)))
                        .code())
                .isEqualTo(ErrorCode.BELOW_BASELINE);
    }

    @Test
    void a_build_that_has_the_version_of_such_a_baseline_takes_it_for_applied(TestDatabase db) {
        db.execute("create table proof (n int)");
        migrator(db, MIDDLE).baseline(new Version(3));
        migrator(db, MIDDLE).migrate();

        try (var log = new CapturedLog()) {
            var whole = migrator(db, CatalogWithScheme.sequence(3, 6));

            assertThat(whole.migrate().applied()).isEmpty();
            assertThat(whole.validate().isUpToDate()).isTrue();
            assertThat(log.lines(Level.WARN)).isEmpty();
        }
    }

    @Test
    void a_baseline_of_an_earlier_build_covers_the_rest(TestDatabase db) {
        db.execute("create table proof (n int)");
        migrator(db, CatalogWithScheme.sequence(2, 6)).baseline(new Version(5));

        assertThat(migrator(db, CatalogWithScheme.sequence(5, 7)).migrate().applied())
                .containsExactly(new Version(6), new Version(7));
    }

    @Test
    void a_baseline_that_would_leave_a_gap_is_refused(TestDatabase db) {
        GoldenErrors.assertMessage(
                "baseline-leaves-gap",
                assertThrows(
                        InvalidTargetException.class, () -> migrator(db, MIDDLE).baseline(new Version(2))));

        migrator(db, MIDDLE).baseline(new Version(3));
    }

    @Test
    void timestamps_and_catalogs_that_do_not_say_are_not_missed(TestDatabase db) {
        db.execute("create table proof (n int)");
        var all = IntStream.rangeClosed(1, 12).mapToObj(TestCatalog::table).toList();
        var unsaid = new TestCatalog(all.subList(10, 12));

        assertThat(shared(db, CatalogWithScheme.timestamps(4, 6), unsaid)
                        .migrate()
                        .applied())
                .hasSize(5);
    }

    @Test
    void parts_that_interlock_are_one_sequence(TestDatabase db) {
        var odds = new CatalogWithScheme(
                TestCatalog.of(TestCatalog.table(1), TestCatalog.table(3), TestCatalog.table(5)),
                VersionScheme.SEQUENCE);
        var evens = new CatalogWithScheme(
                TestCatalog.of(TestCatalog.table(2), TestCatalog.table(4)), VersionScheme.SEQUENCE);

        assertThat(migrator(db, evens, odds).migrate().applied()).hasSize(5);
    }

    private static Migrator migrator(TestDatabase db, MigrationCatalog... catalogs) {
        return Migrator.builder(db.dataSource()).catalogs(catalogs).build();
    }

    private static Migrator shared(TestDatabase db, MigrationCatalog... catalogs) {
        return Migrator.builder(db.dataSource())
                .catalogs(catalogs)
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
    }
}
