package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.StatementException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class MigrateTest {

    private static final String HISTORY =
            "select seq, version, direction, outcome, description from rung_history order by seq";

    @Test
    void applies_what_is_pending_in_the_order_of_versions(TestDatabase db) {
        var report = migrator(db, TestCatalog.tables(3)).migrate();

        assertThat(report.applied()).containsExactly(new Version(1), new Version(2), new Version(3));
        assertThat(report.current()).contains(new Version(3));
        assertThat(db.queryStrings("select n from proof")).containsExactly("1", "2", "3");
        assertThat(db.queryStrings(HISTORY)).containsExactly("1|1|UP|DONE|t 1", "2|2|UP|DONE|t 2", "3|3|UP|DONE|t 3");
    }

    @Test
    void does_nothing_the_second_time(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(3));
        migrator.migrate();

        assertThat(migrator.isUpToDate()).isTrue();
        assertThat(migrator.migrate().results()).isEmpty();
        assertThat(migrator.migrate().current()).contains(new Version(3));
        assertThat(db.queryLong("select count(*) from rung_history")).isEqualTo(3);
    }

    @Test
    void applies_only_what_is_new(TestDatabase db) {
        migrator(db, TestCatalog.tables(2)).migrate();

        var report = migrator(db, TestCatalog.tables(4)).migrate();

        assertThat(report.applied()).containsExactly(new Version(3), new Version(4));
    }

    @Test
    void migrates_as_far_as_the_target(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(5));

        assertThat(migrator.migrate(Target.upTo(2)).applied()).containsExactly(new Version(1), new Version(2));
        assertThat(migrator.migrate(Target.steps(1)).applied()).containsExactly(new Version(3));
        assertThat(migrator.migrate(Target.steps(9)).applied()).containsExactly(new Version(4), new Version(5));
    }

    @Test
    void a_failure_in_the_middle_leaves_the_earlier_ones_and_its_error(TestDatabase db) {
        var catalog = TestCatalog.tables(4)
                .with(Rung.of(3, "broken").up("create table t_3 (id int); insert into nowhere values (1)"));
        var migrator = migrator(db, catalog);

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessageContaining("V3 broken failed on its way up: ERROR: relation \"nowhere\" does not exist")
                .hasMessageContaining("the database is at V2; V3 is rolled back, nothing of it is left");
        assertThat(failure.report().applied()).containsExactly(new Version(1), new Version(2));
        assertThat(failure.report().results().get(2).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(db.queryStrings("select to_regclass('t_2'), to_regclass('t_3')"))
                .containsExactly("t_2|null");
        assertThat(db.queryStrings("select seq, version, outcome, sqlstate, error ~ 'nowhere', duration_ms >= 0"
                        + " from rung_history where outcome <> 'DONE'"))
                .containsExactly("3|3|FAILED|42P01|t|t");
    }

    @Test
    @Scenario(
            id = "T29",
            threads = {"golang-migrate/migrate#282", "golang-migrate/migrate#518"})
    void continues_after_the_failure_is_corrected(TestDatabase db) {
        var broken = TestCatalog.tables(4).with(Rung.of(3, "t 3").up("select 1 / 0"));
        assertThrows(MigrationFailedException.class, migrator(db, broken)::migrate);

        var report = migrator(db, TestCatalog.tables(4)).migrate();

        assertThat(report.applied()).containsExactly(new Version(3), new Version(4));
        assertThat(migrator(db, TestCatalog.tables(4)).isUpToDate()).isTrue();
    }

    @Test
    void a_row_says_who_what_and_when(TestDatabase db) {
        migrator(db, TestCatalog.tables(1)).migrate();

        var row = migrator(db, TestCatalog.tables(1)).status().history().rows().get(0);

        assertThat(row.run().databaseUser()).isEqualTo(db.user());
        assertThat(row.run().application()).isEqualTo("rung-test");
        assertThat(row.run().tool()).startsWith("rung ");
        assertThat(row.checksum()).isEqualTo("rung1:1");
        assertThat(row.state().value()).isEqualTo(TestCatalog.tables(1).fingerprint());
        assertThat(row.took()).isPresent();
        assertThat(db.queryLong("select count(*) from rung_history where finished_at >= started_at"))
                .isEqualTo(1);
    }

    @Test
    void the_same_place_in_the_history_cannot_be_taken_twice(TestDatabase db) {
        migrator(db, TestCatalog.tables(1)).migrate();

        assertThat(assertThrows(
                        IllegalStateException.class,
                        () -> db.execute("insert into rung_history select * from rung_history")))
                .hasMessageContaining("duplicate key");
    }

    @Test
    void all_or_nothing_leaves_nothing(TestDatabase db) {
        var catalog = TestCatalog.tables(3).with(Rung.of(3, "broken").up("select 1 / 0"));
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(catalog)
                .transactionScope(TransactionScope.RUN)
                .build();

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.report().applied()).isEmpty();
        assertThat(failure).hasMessageContaining("no migration is applied; the whole run is rolled back");
        assertThat(db.queryStrings("select to_regclass('t_1')")).containsExactly("null");
        assertThat(db.queryStrings(HISTORY)).containsExactly("1|3|UP|FAILED|broken");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void without_the_step_at_which_all_or_nothing_failed_the_others_run(int before, TestDatabase db) {
        migrator(db, TestCatalog.tables(before)).migrate();
        var broken = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(3).with(Rung.of(3, "broken").up("select 1 / 0")))
                .transactionScope(TransactionScope.RUN)
                .build();
        assertThrows(MigrationFailedException.class, broken::migrate);

        migrator(db, TestCatalog.tables(2)).migrate();

        assertThat(db.queryStrings("select n from proof")).containsExactly("1", "2");
    }

    @Test
    void all_or_nothing_applies_all_in_one_transaction(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(3))
                .transactionScope(TransactionScope.RUN)
                .build();

        assertThat(migrator.migrate().applied()).hasSize(3);
        assertThat(db.queryLong("select count(distinct xmin::text) from rung_history"))
                .isEqualTo(1);
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    @Scenario(id = "M5")
    void all_or_nothing_refuses_what_cannot_be_before_anything_runs(TestDatabase db) {
        var catalog = TestCatalog.tables(2).with(Rung.of(2, "outside").outsideTransaction());
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(catalog)
                .transactionScope(TransactionScope.RUN)
                .build();

        var refused = assertThrows(InvalidTargetException.class, migrator::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_ATOMIC);
        assertThat(db.queryLong("select count(*) from rung_history")).isZero();
    }

    @Test
    void a_long_run_names_the_first_and_the_last_of_its_steps(TestDatabase db) {
        try (var log = new CapturedLog()) {
            migrator(db, TestCatalog.tables(12)).migrate();

            assertThat(log.lines())
                    .map(line -> line.replaceAll("\\d+ ms", "_ ms"))
                    .last()
                    .isEqualTo("INFO rung: %s at V12, 12 applied (V1 t 1 _ ms, ..., V12 t 12 _ ms), lock waited _ ms"
                            .formatted(db.name()));
        }
    }

    @Test
    void a_deferred_constraint_that_fails_at_commit_fails_the_migration(TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "deferred")
                        .up("create table p (id int primary key);"
                                + " create table c (p int references p deferrable initially deferred);"
                                + " insert into c values (1)"));

        var failure = assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);

        assertThat(failure).hasMessageContaining("violates foreign key constraint");
        assertThat(db.queryStrings("select to_regclass('p')")).containsExactly("null");
        assertThat(db.queryStrings(HISTORY)).containsExactly("1|1|UP|DONE|t 1", "2|2|UP|FAILED|deferred");
    }

    @Test
    void a_migration_that_hides_a_failed_statement_is_not_recorded_as_done(TestDatabase db) {
        var catalog = TestCatalog.of(Rung.of(1, "hides").up(db1 -> {
            try {
                db1.execute("select 1 / 0");
            } catch (StatementException expected) {
                assertThat(expected.sqlState()).isEqualTo("22012");
            }
        }));

        var failure = assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);

        assertThat(failure).hasMessageContaining("V1 hides failed on its way up: ERROR: division by zero (22012)");
        assertThat(db.queryStrings(HISTORY)).containsExactly("1|1|UP|FAILED|hides");
    }

    @Test
    void logs_a_line_for_each_migration_and_one_for_the_run(TestDatabase db) {
        try (var log = new CapturedLog()) {
            var migrator = migrator(db, TestCatalog.tables(2));
            migrator.migrate();
            migrator.migrate();

            assertThat(log.lines(Level.INFO))
                    .map(line -> line.replaceAll("\\d+ ms", "_ ms"))
                    .containsExactly(
                            "INFO rung: V1 t 1 applied in _ ms",
                            "INFO rung: V2 t 2 applied in _ ms",
                            "INFO rung: %s at V2, 2 applied (V1 t 1 _ ms, V2 t 2 _ ms), lock waited _ ms"
                                    .formatted(db.name()),
                            "INFO rung: %s at V2, nothing to do".formatted(db.name()));
        }
    }

    @Test
    void status_shows_every_migration_and_the_last_runs(TestDatabase db) {
        var migrator = migrator(db, TestCatalog.tables(3));
        migrator.migrate(Target.steps(1));
        migrator.migrate(Target.steps(1));

        var status = migrator.status();

        assertThat(status.database()).isEqualTo(db.name());
        assertThat(status.current()).contains(new Version(2));
        assertThat(status.in(MigrationState.APPLIED)).hasSize(2);
        assertThat(status.in(MigrationState.PENDING)).hasSize(1);
        assertThat(status.isUpToDate()).isFalse();
        assertThat(status.history().lastRuns(5)).hasSize(2);
        assertThat(status.runner()).isEmpty();
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
