package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.CatalogEntry;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
class ValidationTest {

    private static final TestCatalog EDITED =
            TestCatalog.tables(3).with(TestCatalog.table(2).checksum("rung1:edited"));

    @Test
    @Scenario(
            id = "J3",
            threads = {"LIT-Protocol/chipotle#543"})
    void an_edit_of_an_applied_migration_is_detected(TestDatabase db) {
        migrator(db, TestCatalog.tables(2)).migrate();
        var edited = migrator(db, EDITED);

        var refused = assertThrows(ValidationFailedException.class, edited::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.DRIFTED);
        assertThat(refused.mismatches()).map(MigrationStatus::version).containsExactly(new Version(2));
        assertThat(refused.getMessage().replaceAll("\\(20[^,]*, by [^)]*\\)", "(then, by them)"))
                .isEqualTo("""
                        [RUNG-301] V2 t 2 was changed after it was applied (then, by them): recorded rung1:2, now rung1:edited
                            Database : nothing was changed
                            Fix      : put the class of V2 back as it was, and make the change in a new migration""");
        assertThat(assertThrows(ValidationFailedException.class, edited::validate)
                        .code())
                .isEqualTo(ErrorCode.DRIFTED);
        assertThat(edited.isUpToDate()).isFalse();
        assertThat(db.queryStrings("select to_regclass('t_3')")).containsExactly("null");
    }

    @Test
    void an_edit_is_detected_when_nothing_is_pending(TestDatabase db) {
        migrator(db, TestCatalog.tables(3)).migrate();

        assertThrows(ValidationFailedException.class, migrator(db, EDITED)::migrate);
    }

    @Test
    @Scenario(id = "J5")
    void an_applied_version_without_a_class_is_an_error(TestDatabase db) {
        migrator(db, TestCatalog.tables(3)).migrate();
        var without = migrator(db, TestCatalog.tables(3).without(2));

        assertThat(assertThrows(ValidationFailedException.class, without::migrate)
                        .code())
                .isEqualTo(ErrorCode.MISSING);
        assertThat(without.status().in(MigrationState.MISSING))
                .map(MigrationStatus::toString)
                .containsExactly("V2 t 2 (missing)");
    }

    @Test
    @Scenario(
            id = "J10",
            threads = {
                "maragudk/glue#186",
                "superplanehq/superplane#4812",
                "pressly/goose#121",
                "golang-migrate/migrate#179"
            })
    void a_version_merged_below_the_top_is_refused(TestDatabase db) {
        migrator(db, TestCatalog.tables(3).without(2)).migrate();
        var merged = migrator(db, TestCatalog.tables(4));

        var refused = assertThrows(ValidationFailedException.class, merged::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
        assertThat(refused).hasMessage("""
                [RUNG-303] V2 t 2 is not applied, but lies below one that is
                    Database : nothing was changed
                    Fix      : renumber V2 above V4, or allow it: Migrator.builder(...).allowOutOfOrder(2, "why")""");
        assertThat(db.queryStrings("select n from proof")).containsExactly("1", "3");
    }

    @Test
    @Scenario(
            id = "J10",
            threads = {"salsita/node-pg-migrate#856", "flyway/flyway#1365"})
    void a_version_below_the_top_is_allowed_for_that_one_with_a_reason(TestDatabase db) {
        migrator(db, TestCatalog.tables(5).without(2).without(4)).migrate();
        var allowing = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(6))
                .allowOutOfOrder(2, "nothing reads t_2 yet");

        assertThat(assertThrows(ValidationFailedException.class, allowing.build()::migrate)
                        .mismatches())
                .map(MigrationStatus::version)
                .containsExactly(new Version(4));

        allowing.allowOutOfOrder(4, "a table of its own").build().migrate();
        assertThat(db.queryStrings("select version, reason from rung_history where seq > 3 order by seq"))
                .containsExactly("2|nothing reads t_2 yet", "4|a table of its own", "6|null");
        assertThat(migrator(db, TestCatalog.tables(6)).isUpToDate()).isTrue();
    }

    @Test
    void all_mismatches_are_reported_at_once(TestDatabase db) {
        migrator(db, TestCatalog.tables(5).without(2)).migrate();
        var wrong = migrator(db, TestCatalog.tables(4).with(TestCatalog.table(3).checksum("rung1:edited")));

        var refused = assertThrows(ValidationFailedException.class, wrong::validate);

        assertThat(refused.mismatches())
                .map(mismatch -> mismatch.version() + " " + mismatch.state())
                .containsExactly("V2 OUT_OF_ORDER", "V3 DRIFTED", "V5 MISSING");
        assertThat(refused.getMessage().lines()).hasSize(7);
    }

    @Test
    void pending_migrations_are_valid(TestDatabase db) {
        migrator(db, TestCatalog.tables(1)).migrate();

        assertThat(migrator(db, TestCatalog.tables(3)).validate().in(MigrationState.PENDING))
                .hasSize(2);
    }

    @Test
    void a_checksum_that_could_not_be_computed_is_never_drift(TestDatabase db) {
        migrator(db, TestCatalog.tables(2)).migrate();
        var unverified =
                migrator(db, TestCatalog.tables(2).with(TestCatalog.table(2).checksum(CatalogEntry.UNVERIFIED)));

        assertThat(unverified.validate().isUpToDate()).isTrue();
        assertThat(unverified.isUpToDate()).isTrue();
        assertThat(unverified.migrate().results()).isEmpty();
    }

    @Test
    @Scenario(id = "J6")
    void a_description_may_be_corrected(TestDatabase db) {
        migrator(db, TestCatalog.of(Rung.of(1, "costumers"))).migrate();

        assertThat(migrator(db, TestCatalog.of(Rung.of(1, "customers"))).isUpToDate())
                .isTrue();
    }

    @Test
    void what_is_not_interrupted_is_said_with_what_to_do_instead(TestDatabase db) {
        var catalog = TestCatalog.tables(2).with(Rung.of(3, "broken").up("select 1 / 0"));
        var migrator = migrator(db, catalog);
        migrator.migrate(Target.upTo(1));

        assertThat(notResolved(migrator, 1))
                .contains("V1 is not interrupted: it is applied", "migrate() continues with V2 t 2");
        assertThat(notResolved(migrator, 2)).contains("V2 is not interrupted: it has not run yet");
        assertThat(notResolved(migrator, 9)).contains("neither this build nor the database has it");
        assertThrows(MigratorException.class, migrator::migrate);
        assertThat(notResolved(migrator, 3))
                .contains("its last attempt failed and left nothing", "correct what made it fail");
        migrator.rollback(Target.downTo(1));
        assertThat(notResolved(migrator, 2)).contains("V2 is not interrupted: it is rolled back");
        migrator(db, TestCatalog.tables(2)).migrate();
        assertThat(notResolved(migrator(db, TestCatalog.tables(2)), 2)).contains("and none is pending");
    }

    private static String notResolved(Migrator migrator, long version) {
        return assertThrows(
                        InvalidTargetException.class,
                        () -> migrator.resolve(new Version(version), Resolution.APPLIED, "a test"))
                .getMessage();
    }

    @Test
    void two_branches_on_one_database(TestDatabase db) {
        migrator(db, TestCatalog.tables(2).with(Rung.of(3, "tax").checksum("rung1:tax")))
                .migrate();
        var fee = migrator(db, TestCatalog.tables(2).with(Rung.of(3, "fee").checksum("rung1:fee")));

        var refused = assertThrows(ValidationFailedException.class, fee::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.DRIFTED);
        GoldenErrors.assertMessage("two-branches", refused, db.user(), "<user>");
    }

    /** Neither checksum says whether it is the same migration; the names do. */
    @Test
    void two_branches_on_one_database_without_checksums(TestDatabase db) {
        for (var recorded : List.of("rung1:tax", CatalogEntry.UNVERIFIED)) {
            for (var now : List.of("rung1:fee", "rung9:fee", CatalogEntry.UNVERIFIED)) {
                var schema = "of_" + recorded.length() + "_" + now.replace(':', '_');
                var tax = TestCatalog.tables(2).with(Rung.of(3, "tax").checksum(recorded));
                var fee = TestCatalog.tables(2).with(Rung.of(3, "fee").checksum(now));
                Migrator.builder(db.dataSource())
                        .schema(schema)
                        .firstRun(FirstRun.BESIDE_OTHERS)
                        .catalogs(tax)
                        .build()
                        .migrate();
                var migrator = Migrator.builder(db.dataSource())
                        .schema(schema)
                        .catalogs(fee)
                        .build();

                assertThat(assertThrows(ValidationFailedException.class, migrator::validate))
                        .as(schema)
                        .hasMessageContaining("the database has V3 tax", "this build has V3 fee");
            }
        }
    }

    @Test
    void a_description_without_a_checksum_may_change_its_case_and_punctuation(TestDatabase db) {
        migrator(db, TestCatalog.of(Rung.of(1, "customers, and  Orders"))).migrate();

        migrator(db, TestCatalog.of(Rung.of(1, "Customers and orders.").checksum(CatalogEntry.UNVERIFIED)))
                .validate();
    }

    @Test
    void a_baseline_counts_what_the_database_has_already(TestDatabase db) {
        db.execute("create table t_1 (id int); create table t_2 (id int); create table proof (n int)");
        var migrator = migrator(db, TestCatalog.tables(3));

        migrator.baseline(new Version(2));

        assertThat(migrator.migrate().applied()).containsExactly(new Version(3));
        assertThat(db.queryStrings("select seq, version, outcome, reason from rung_history order by seq"))
                .containsExactly("1|1|DONE|baseline at V2", "2|2|DONE|baseline at V2", "3|3|DONE|null");
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void an_edited_baseline_is_detected_like_everything_else(TestDatabase db) {
        migrator(db, TestCatalog.tables(3)).baseline(new Version(3));

        assertThrows(ValidationFailedException.class, migrator(db, EDITED)::validate);
    }

    @Test
    void a_baseline_below_the_first_migration_counts_none_of_the_code(TestDatabase db) {
        db.execute("create table legacy (id int)");
        var since42 = TestCatalog.of(Rung.of(42, "first of ours").up("create table ours (id int)"));
        var migrator = migrator(db, since42);

        migrator.baseline(new Version(41));

        assertThat(migrator.migrate().applied()).containsExactly(new Version(42));
    }

    @Test
    void a_baseline_is_refused_where_there_is_a_history_or_no_such_version(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(3));

        assertThat(assertThrows(InvalidTargetException.class, () -> migrator.baseline(new Version(7)))
                        .code())
                .isEqualTo(ErrorCode.NO_SUCH_TARGET);
        migrator.migrate(Target.steps(1));
        assertThat(assertThrows(InvalidTargetException.class, () -> migrator.baseline(new Version(2)))
                        .code())
                .isEqualTo(ErrorCode.BASELINE_REFUSED);
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
