package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationContext;
import dev.rung.StatementException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Column;
import dev.rung.schema.ReversibleSchema;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.AutoSave;

/** A run has the same result with any driver setting, search path and name. */
@ExtendWith(FreshDatabase.class)
class DriverSettingsTest {

    /** A schema whose objects fail when they are used in place of the server's. */
    private static final String POISON = """
        create schema evil;
        create function evil.fail() returns boolean language plpgsql as $$ begin raise 'poisoned'; end $$;
        create function evil.text_eq(text, text) returns boolean language sql as $$ select evil.fail() $$;
        create function evil.name_eq(name, text) returns boolean language sql as $$ select evil.fail() $$;
        create function evil.int_eq(bigint, bigint) returns boolean language sql as $$ select evil.fail() $$;
        create function evil.plus(bigint, int) returns bigint language sql as $$ select evil.fail()::int::bigint $$;
        create operator evil.= (leftarg = text, rightarg = text, function = evil.text_eq);
        create operator evil.= (leftarg = name, rightarg = text, function = evil.name_eq);
        create operator evil.= (leftarg = bigint, rightarg = bigint, function = evil.int_eq);
        create operator evil.+ (leftarg = bigint, rightarg = int, function = evil.plus);
        create function evil.now() returns timestamptz language sql as $$ select evil.fail()::text::timestamptz $$;
        create function evil.max(bigint) returns bigint language sql as $$ select evil.fail()::int::bigint $$;
        create function evil.set_config(text, text, boolean) returns text language sql as $$ select evil.fail()::text $$;
        create function evil.pg_try_advisory_lock(bigint) returns boolean language sql as $$ select evil.fail() $$;
        create function evil.pg_advisory_unlock(bigint) returns boolean language sql as $$ select evil.fail() $$;
        create table evil.pg_locks (pid int);
        create domain evil.text as int""";

    private static final String TEXT =
            "create sequence t_6; select setval('t_6', n) from generate_series(1, 50) n; comment on sequence t_6 is 'x;'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "autosave=always",
                "autosave=conservative",
                "preferQueryMode=simple",
                "preferQueryMode=extendedForPrepared",
                "preferQueryMode=extendedCacheEverything",
                "prepareThreshold=1",
                "prepareThreshold=-1",
                "binaryTransfer=false",
                "defaultRowFetchSize=1",
                "reWriteBatchedInserts=true",
                "stringtype=unspecified",
                "readOnlyMode=always",
                "cleanupSavepoints=true&autosave=always",
                "adaptiveFetch=true&defaultRowFetchSize=1",
                "binaryTransferEnable=bool,text,timestamptz,uuid",
                "readOnly=true&readOnlyMode=ignore",
                "assumeMinServerVersion=16.0",
                "escapeSyntaxCallMode=callIfNoReturn",
                "hideUnprivilegedObjects=true",
                "databaseMetadataCacheFields=0",
                "preparedStatementCacheQueries=0",
                "preferQueryMode=simple&autosave=always",
                "quoteReturningIdentifiers=false",
                "loggerLevel=OFF",
                "sendBufferSize=1024&receiveBufferSize=1024",
                "maxResultBuffer=1M",
                "socketTimeout=30&cancelSignalTimeout=1&tcpKeepAlive=true",
                "logUnclosedConnections=true&logServerErrorDetail=false",
                "options=-c%20standard_conforming_strings=off",
                "options=-c%20default_transaction_isolation=serializable",
                "options=-c%20lock_timeout=50"
            })
    void pgjdbc_gets_the_setting(String setting, TestDatabase db) {
        var source = db.dataSource();
        source.setUrl(source.getUrl().replaceAll("\\?.*", "") + "?" + setting);
        source.setUser(db.user());
        source.setPassword(db.password());

        runsUpFailsAndRollsBack(source, db, "public", "rung_history");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set datestyle to german",
                "set local DateStyle = 'DMY, SQL'",
                "set client_encoding = 'LATIN1'",
                "set names 'EUC_JP'",
                "select set_config('datestyle', 'Postgres', false)",
                "do $$ begin set datestyle = 'German'; end $$"
            })
    void a_form_that_the_driver_does_not_read_is_refused(String text, TestDatabase db) {
        var catalog = TestCatalog.tables(1).with(Rung.of(2, "form").up("create table t (id int); " + text));
        var migrator = Migrator.builder(db.dataSource()).catalogs(catalog).build();

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure)
                .hasMessageContaining("[RUNG-401] V2 form failed")
                .hasMessageContaining("the driver reads dates in ISO style and texts in UTF-8 alone");
        assertThat(migrator.status().history().rows())
                .map(row -> row.outcome())
                .containsExactly(Outcome.DONE, Outcome.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set datestyle to dmy",
                "set datestyle = 'ISO, DMY'",
                "set names 'UTF8'",
                "set client_encoding to 'utf-8'",
                "set local client_encoding to default",
                "create function f() returns text language sql set datestyle = german as 'select now()::text'; select f()"
            })
    void a_form_that_the_driver_reads_is_none_of_our_business(String text, TestDatabase db) {
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "form").up(text)))
                .build()
                .migrate();
    }

    @Test
    void no_savepoint_lets_a_migration_continue_after_a_failure(TestDatabase db) throws SQLException {
        var source = db.dataSource();
        source.setAutosave(AutoSave.ALWAYS);
        var catalog = TestCatalog.tables(1).with(Rung.of(2, "goes on").up(work -> {
            assertThrows(StatementException.class, () -> work.execute("select 1 / 0"));
            work.execute("create table t_2 (id int)");
        }));
        try (var connection = source.getConnection()) {
            var failure = assertThrows(
                    MigrationFailedException.class,
                    Migrator.builder(new OnlyConnection(connection))
                            .catalogs(catalog)
                            .build()::migrate);

            assertThat(failure).hasMessageContaining("V2 goes on failed on its way up: ERROR: division by zero");
            assertThat(connection.unwrap(PGConnection.class).getAutosave()).isEqualTo(AutoSave.ALWAYS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "my app|my history",
                "a\"b|h\"\"istory",
                "UPPER|History",
                "Ünïcode 🪜|Verläufe",
                "back\\slash|\\",
                "x'; drop table t; --|it's",
                "a.b|c.d",
                "per%cent|100%s",
                "what?|{fn now()}",
                "select|table",
                "$$|$1"
            })
    @Scenario(id = "L1")
    void schema_and_table_have_odd_names(String schema, String table, TestDatabase db) {
        runsUpFailsAndRollsBack(db.dataSource(), db, schema, table);

        assertThat(db.queryStrings(
                        "select schemaname, tablename from pg_tables where schemaname = ? order by 2", schema))
                .containsExactly(schema + "|" + table);
    }

    @Test
    @Scenario(id = "L4")
    void a_poisoned_search_path_fools_neither_history_nor_lock(TestDatabase db) throws SQLException {
        db.execute(POISON);
        try (var connection = db.dataSource().getConnection();
                var poisoned = new OnlyConnection(connection);
                var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table rung_history (id int); create temporary table pg_locks (id int);
                    create temporary table text (id int); set search_path = evil, pg_temp, pg_catalog""");
            var catalog = TestCatalog.tables(2)
                    .with(Rung.of(3, "poisons").up("set search_path = evil, pg_temp, pg_catalog"))
                    .with(Rung.of(4, "fails").up("set search_path = evil, pg_temp, pg_catalog; select 1 / 0"));
            var migrator = Migrator.builder(poisoned)
                    .catalogs(catalog)
                    .firstRun(FirstRun.BESIDE_OTHERS)
                    .build();

            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(failure).hasMessageContaining("division by zero");
            assertThat(migrator.status().current()).contains(new Version(3));
            assertThat(migrator.rollback(Target.downTo(0)).rolledBack()).hasSize(3);
        }
        assertThat(db.queryLong("select count(*) from public.rung_history")).isEqualTo(7);
    }

    private static void runsUpFailsAndRollsBack(
            PGSimpleDataSource source, TestDatabase db, String schema, String table) {
        var whole = TestCatalog.tables(2)
                .with(Rung.of(3, "a batch").up(DriverSettingsTest::insertsInBatches))
                .with(Rung.of(4, "outside").outsideTransaction().up("vacuum t_1; analyze t_1"))
                .with(Rung.of(5, "derived").change(DriverSettingsTest::changes))
                .with(Rung.of(6, "a text").up(TEXT).down("drop sequence t_6"));
        var broken = whole.with(Rung.of(7, "broken").up("create table t_7 (id int); select 1 / 0"));
        var builder = Migrator.builder(source).schema(schema).historyTable(table);

        var failure = assertThrows(
                MigrationFailedException.class, builder.catalogs(broken).build()::migrate);
        assertThat(failure.report().applied()).hasSize(6);
        assertThat(db.queryStrings("select count(*) from pg_class where relname = 't_7'"))
                .containsExactly("0");

        var migrator = builder.catalogs(whole).build();
        assertThat(migrator.migrate().results()).isEmpty();
        assertThat(migrator.status().history().rows())
                .map(row -> row.outcome())
                .containsExactly(
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.FAILED);
        assertThat(db.queryLong("select last_value from pg_sequences where sequencename = 't_6'"))
                .as("all rows of a query are computed")
                .isEqualTo(50);
        assertThat(migrator.rollback(Target.downTo(0)).rolledBack()).hasSize(6);
        assertThat(db.queryStrings("select count(*) from pg_class where relname ~ '^t_'"))
                .containsExactly("0");
    }

    private static void changes(ReversibleSchema schema) {
        schema.createTable("t_5", t -> t.column("id").bigint());
        schema.addColumnIfMissing("t_5", Column.named("note").text());
        schema.sql("insert into t_5 values (1); delete from t_5").reverse("select 1");
    }

    private static void insertsInBatches(MigrationContext work) throws SQLException {
        try (var insert = work.connection().prepareStatement("insert into t_2 values (?), (?)")) {
            for (int i = 0; i < 300; i++) {
                insert.setInt(1, i);
                insert.setInt(2, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        assertThat(work.query("select id from t_2", row -> row.getInt(1))).hasSize(600);
    }
}
