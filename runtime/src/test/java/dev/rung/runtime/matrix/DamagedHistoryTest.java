package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history was edited by hand. */
@ExtendWith(FreshDatabase.class)
class DamagedHistoryTest {

    @Test
    @Scenario(id = "J1")
    void a_row_in_the_middle_was_deleted(TestDatabase db, TestReporter reporter) {
        var oracle = new Oracle(db, new Ten().get());
        oracle.migrator(db).migrate(Target.upTo(8));
        db.execute("create table deleted as select * from rung_history where version = 3");
        db.execute("delete from rung_history where version = 3");

        refused(db, ErrorCode.OUT_OF_ORDER, oracle.migrator(db)::migrate);

        db.execute("insert into rung_history select * from deleted; drop table deleted");
        oracle.holds();
        reporter.publishEntry(Scenario.OBSERVED, "refused with RUNG-303, nothing applied; with the row back, all 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop constraint rung_history_outcome_check; update rung_history set outcome = 'GUESSED' where version = 3",
                "drop constraint rung_history_direction_check; update rung_history set direction = 'LEFT' where version = 3",
                "drop constraint rung_history_version_check; update rung_history set version = -3 where version = 3",
                "alter outcome drop not null; update rung_history set outcome = null where version = 3",
                "alter direction drop not null; update rung_history set direction = null where version = 3",
                "alter version drop not null; update rung_history set version = null where version = 3",
                "alter description drop not null; update rung_history set description = null where version = 3",
                "alter checksum drop not null; update rung_history set checksum = null where version = 3",
                "alter state drop not null; update rung_history set state = null where version = 3",
                "alter started_at drop not null; update rung_history set started_at = null where version = 3",
                "alter run_id drop not null; update rung_history set run_id = null where version = 3",
                "alter statement drop not null; update rung_history set statement = null where version = 3",
                "alter database_user drop not null; update rung_history set database_user = null where version = 3",
                "alter host drop not null; update rung_history set host = null where version = 3",
                "alter application drop not null; update rung_history set application = null where version = 3",
                "alter tool drop not null; update rung_history set tool = null where version = 3",
                "alter kind drop not null; update rung_history set kind = null where version = 3",
                "alter format drop not null; update rung_history set format = null where version = 3",
                "drop constraint rung_history_kind_check; update rung_history set kind = 'GIFT' where version = 3",
                "drop constraint rung_history_format_check; update rung_history set format = 2 where version = 3"
            })
    @Scenario(id = "J8")
    void a_row_that_cannot_be_read(String damage, TestDatabase db, TestReporter reporter) {
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(3))
                .build()
                .migrate();
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(4))
                .build();
        db.execute("create table intact as select * from rung_history");
        db.execute("alter table rung_history " + damage);

        var failure = refused(db, ErrorCode.HISTORY_DAMAGED, migrator::migrate);

        assertThat(failure).hasMessageContaining("in row 3, ");
        refused(db, ErrorCode.HISTORY_DAMAGED, migrator::status);
        refused(db, ErrorCode.HISTORY_DAMAGED, migrator::isUpToDate);
        refused(db, ErrorCode.HISTORY_DAMAGED, () -> migrator.rollback(Target.steps(1)));
        reporter.publishEntry(Scenario.OBSERVED, "refused, row 3 is named, nothing was changed");
    }

    /** The row that alone decides whether there is nothing to do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "version",
                "description",
                "direction",
                "outcome",
                "checksum",
                "state",
                "statement",
                "started_at",
                "run_id",
                "database_user",
                "host",
                "application",
                "tool",
                "kind",
                "format"
            })
    void a_null_in_the_last_row_is_seen_by_a_start_with_nothing_to_do(String column, TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(4))
                .build();
        migrator.migrate();
        db.execute(
                "alter table rung_history alter %1$s drop not null; update rung_history set %1$s = null where seq = 4"
                        .formatted(column));

        var failure = refused(db, ErrorCode.HISTORY_DAMAGED, migrator::isUpToDate);

        assertThat(failure).hasMessageContaining("in row 4, %s is null".formatted(column));
        refused(db, ErrorCode.HISTORY_DAMAGED, migrator::migrate);
    }

    @Test
    void no_row_can_follow_the_last(TestDatabase db) {
        var oracle = new Oracle(db, new Ten().get());
        oracle.migrator(db).migrate(Target.upTo(4));
        db.execute("update rung_history set seq = 9223372036854775807 where seq = 4");

        var failure = refused(db, ErrorCode.HISTORY_DAMAGED, oracle.migrator(db)::migrate);

        assertThat(failure).hasMessageContaining("in row 9223372036854775807, seq is 9223372036854775807");
    }

    @Test
    void the_message_names_table_row_and_column(TestDatabase db) {
        var oracle = new Oracle(db, new Ten().get());
        oracle.migrator(db).migrate();
        db.execute("""
                alter table rung_history drop constraint rung_history_outcome_check;
                update rung_history set outcome = 'GUESSED' where version = 3""");

        var failure = refused(db, ErrorCode.HISTORY_DAMAGED, oracle.migrator(db)::status);

        GoldenErrors.assertMessage("history-damaged", failure);
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_place_that_is_free_and_refused_is_no_reason_to_try_again(TestDatabase db) {
        var catalog = TestCatalog.of(
                Rung.of(1, "an index that goes wrong").up("""
                        create function audit(seq bigint) returns bigint language plpgsql immutable as $$ begin
                        if seq > 1 then raise exception 'no' using errcode = 'unique_violation'; end if; return seq; end $$;
                        create index on rung_history (audit(seq))"""), Rung.of(2, "t").up("create table t (id int)"));
        var migrator = Migrator.builder(db.dataSource()).catalogs(catalog).build();

        var failure = assertThrows(MigratorException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_SHAPE);
        assertThat(failure)
                .hasMessageContaining("has expressions in index")
                .hasMessageContaining("the database is at V1; nothing was begun after that");
        assertThat(db.queryStrings("select version, outcome from rung_history")).containsExactly("1|DONE");
    }

    @Test
    @Scenario(id = "J8")
    void a_row_that_is_there_twice_counts_once(TestDatabase db, TestReporter reporter) {
        var oracle = new Oracle(db, new Ten().get());
        oracle.migrator(db).migrate(Target.upTo(4));
        db.execute("""
                create table twice as select * from rung_history where version = 3; update twice set seq = 5;
                insert into rung_history select * from twice; drop table twice""");

        oracle.holds();
        reporter.publishEntry(Scenario.OBSERVED, "V3 counted as applied, V5 to V10 followed");
    }

    @Test
    @Scenario(id = "J13")
    void an_older_dump_of_the_history_came_back_over_a_newer_schema(TestDatabase db, TestReporter reporter) {
        var oracle = new Oracle(db, new Ten().get());
        oracle.migrator(db).migrate();
        db.execute("delete from rung_history where version > 7");
        var before = db.snapshot();

        var failure = assertThrows(MigrationFailedException.class, oracle.migrator(db)::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("V8").hasMessageContaining("42P07");
        assertThat(before.diff(db.snapshot()).differences()).isEmpty();
        assertThat(oracle.history()).hasSize(7);
        db.execute("drop table t_8, t_9, t_10; delete from proof where n > 7");
        oracle.holds();
        reporter.publishEntry(Scenario.OBSERVED, "V8 failed with 42P07, 7 stay applied, nothing half done");
    }

    private static MigratorException refused(TestDatabase db, ErrorCode code, Executable call) {
        var before = Contents.of(db);
        var failure = assertThrows(MigratorException.class, call);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(Contents.of(db)).isEqualTo(before);
        return failure;
    }
}
