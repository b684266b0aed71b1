package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration writes to the history, or changes its table. In a transaction it is rolled back, and the message says so. */
@ExtendWith(FreshDatabase.class)
class ChangedHistoryTest {

    private static final TestCatalog BEFORE = TestCatalog.tables(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from rung_history",
                "delete from rung_history where version = 1",
                "truncate rung_history",
                "update rung_history set checksum = 'rung1:other' where version = 1",
                "update rung_history set state = 'other' where version = 2",
                "update rung_history set outcome = 'FAILED' where version < 3",
                "insert into rung_history select (jsonb_populate_record(h, '{\"seq\": 9, \"version\": 9}')).* from rung_history h where seq = 1",
                "do $$ begin delete from rung_history where version = 1; end $$",
                "savepoint s; delete from rung_history where version = 1; release s",
            })
    void rows(String sql, TestDatabase db) {
        refused("the history was changed while it ran: rows of it were added, changed or removed", sql, db);
    }

    /** What the history was is noted in settings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset all; delete from rung_history where version = 1",
                "do $$ begin reset all; end $$; update rung_history set checksum = 'rung1:other' where version = 1",
                "select set_config('rung.history', '', false); delete from rung_history where version = 1",
                "reset all"
            })
    void rows_after_the_notes_were_reset(String sql, TestDatabase db) {
        refused(
                ErrorCode.MIGRATION_FAILED,
                "a migration must not reset all settings, nor those that begin with rung.: what it has created, and whether it changed the"
                        + " history, is noted there until its transaction ends; reset by name what it has set, such as reset search_path",
                sql,
                db);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table rung_history",
                "drop schema public cascade; create schema public",
                "alter table rung_history rename to mine",
                "alter table rung_history set schema pg_catalog",
                "alter table rung_history add column more text",
                "alter table rung_history add check (seq < 100)",
                "alter table rung_history enable row level security",
                "alter table rung_history set unlogged",
                "alter table rung_history owner to pg_monitor",
                "create rule r as on delete to rung_history do instead nothing",
                "create table child () inherits (rung_history)",
                "create trigger t before insert on rung_history for each row execute function suppress_redundant_updates_trigger()",
                "drop table rung_history; create view rung_history as select 1 as seq"
            })
    void table(String sql, TestDatabase db) {
        refused("the history was changed while it ran: its table is another one, or not as it was", sql, db);
    }

    /** The server keeps a flag of what existed once, which hides what is added later. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create rule r as on delete to rung_history do instead nothing",
                "create table child () inherits (rung_history)",
                "create trigger t before insert on rung_history for each row execute function suppress_redundant_updates_trigger()"
            })
    void table_that_had_the_like_before(String sql, TestDatabase db) {
        migrator(db, BEFORE).migrate();
        flags(db);
        table(sql, db);
    }

    /** The server takes its flags away where nothing is behind them any more; autovacuum does, too. */
    @ParameterizedTest
    @ValueSource(strings = {"vacuum", "analyze"})
    void vacuum_is_no_change(String sweep, TestDatabase db) {
        migrator(db, BEFORE).migrate();
        flags(db);
        var catalog = BEFORE.with(Rung.of(3, "fails").up(work -> {
            db.execute(sweep + " rung_history");
            work.execute("select 1 / 0");
        }));

        var failure = assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);

        assertThat(failure).hasMessageContaining("V3 is rolled back, nothing of it is left\n");
        flags(db);
        assertThat(migrator(db, BEFORE.with(Rung.of(3, "swept").up(work -> db.execute(sweep + " rung_history"))))
                        .migrate()
                        .current())
                .contains(new Version(3));
    }

    private static void flags(TestDatabase db) {
        db.execute("""
                create table once (seq bigint references rung_history); drop table once;
                create table once () inherits (rung_history); drop table once;
                create rule once as on delete to rung_history do instead nothing; drop rule once on rung_history""");
        assertThat(db.queryStrings("""
                select relhastriggers, relhassubclass, relhasrules from pg_class where relname = 'rung_history'""")).containsExactly("t|t|t");
    }

    private static void refused(String what, String sql, TestDatabase db) {
        refused(ErrorCode.HISTORY_CHANGED, what, sql, db);
    }

    private static void refused(ErrorCode code, String what, String sql, TestDatabase db) {
        migrator(db, BEFORE).migrate();
        var rows = db.queryStrings("select * from rung_history order by seq");
        for (var rung : new Rung[] {
            Rung.of(3, "code").up("create table lost (); " + sql),
            Rung.of(3, "derived")
                    .change(schema -> schema.sql("create table lost (); " + sql).reverse("select 1"))
        }) {
            var failure = assertThrows(
                    MigrationFailedException.class, migrator(db, BEFORE.with(rung))::migrate, rung.toString());

            assertThat(failure).as(rung.description()).hasMessageContaining(what);
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageContaining("the database is at V2; V3 is rolled back, nothing of it is left");
            assertThat(db.queryStrings("select * from rung_history where version < 3 order by seq"))
                    .isEqualTo(rows);
            assertThat(db.queryStrings("select to_regclass('lost')")).containsExactly("null");
        }
        assertThat(db.queryStrings("select seq, version, outcome from rung_history where seq > 2 order by seq"))
                .containsExactly("3|3|FAILED", "4|3|FAILED");
    }

    /** Then the row cannot be ended, which is no less clear. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table rung_history drop column state",
                "alter table rung_history rename column outcome to result"
            })
    void a_column_that_is_gone(String sql, TestDatabase db) {
        var failure = assertThrows(
                MigrationFailedException.class,
                migrator(db, TestCatalog.of(Rung.of(1, "columns").up(sql)))::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("does not exist").hasMessageContaining("V1 is rolled back");
        assertThat(db.queryStrings("select seq, outcome from rung_history")).containsExactly("1|FAILED");
    }

    /** What it did is committed: the next run has to know that, and a person what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from rung_history                                        | rows of it were added, changed or removed
            truncate rung_history                                           | rows of it were added, changed or removed
            update rung_history set outcome = 'FAILED' where version = 3    | rows of it were added, changed or removed
            update rung_history set outcome = 'DONE' where version = 3      | rows of it were added, changed or removed
            """)
    void rows_outside_a_transaction(String sql, String what, TestDatabase db) {
        var failure = outside(sql, db);

        assertThat(failure).hasMessageContaining("the history was changed while it ran: " + what);
        assertThat(failure).hasMessageContaining("what it did before statement 3 stays\n");
        assertThat(db.queryStrings("select version, outcome, statement from rung_history order by seq desc limit 1"))
                .containsExactly("3|FAILED|3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop table rung_history", "alter table rung_history rename to mine"})
    void table_outside_a_transaction(String sql, TestDatabase db) {
        var failure = outside(sql, db);

        assertThat(failure)
                .hasMessageContaining(
                        "the history was changed while it ran: its table is another one, or not as it was");
        assertThat(failure)
                .hasMessageContaining(
                        "what it did before statement 3 stays; the history did not take a row that says so");
    }

    private static MigrationFailedException outside(String sql, TestDatabase db) {
        migrator(db, BEFORE).migrate();
        var rung = Rung.of(3, "outside").outsideTransaction().up("create table kept (); " + sql);

        var failure = assertThrows(MigrationFailedException.class, migrator(db, BEFORE.with(rung))::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_CHANGED);
        assertThat(failure)
                .hasMessageContaining("the database is at V2; V3 runs outside a transaction")
                .hasMessageContaining("put the history back as it was, from a backup of the table");
        assertThat(db.queryStrings("select to_regclass('kept')")).containsExactly("kept");
        return failure;
    }

    /** What an application's role needs. */
    @Test
    void reading_and_granting_is_no_change(TestDatabase db) {
        var catalog = BEFORE.with(Rung.of(3, "grants").up("""
                grant select on rung_history to public; select count(*) from rung_history; comment on table rung_history is 'mine'"""))
                .with(Rung.of(4, "resets").up("reset search_path; lock table rung_history"))
                .with(Rung.of(5, "derived")
                        .change(schema -> schema.sql("grant select on rung_history to public")
                                .reverse("select 1")));

        assertThat(Migrator.builder(db.dataSource())
                        .catalogs(catalog)
                        .transactionScope(TransactionScope.RUN)
                        .build()
                        .migrate()
                        .current())
                .contains(new Version(5));
        assertThat(migrator(db, catalog).validate().isUpToDate()).isTrue();
    }

    /** Nothing is noted there. */
    @Test
    void outside_a_transaction_all_settings_may_be_reset(TestDatabase db) {
        var catalog = BEFORE.with(Rung.of(3, "resets").outsideTransaction().up("reset all"));

        assertThat(migrator(db, catalog).migrate().current()).contains(new Version(3));
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
