package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationContext;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;

@ExtendWith(FreshDatabase.class)
class GuardTest {

    static Stream<Named<Rung.Work>> refusedCalls() {
        return Stream.of(
                named("commit", db -> db.connection().commit()),
                named("rollback", db -> db.connection().rollback()),
                named("setAutoCommit", db -> db.connection().setAutoCommit(true)),
                named("close", db -> db.connection().close()),
                named("abort", db -> db.connection().abort(Runnable::run)),
                named(
                        "commit of a statement's connection",
                        db -> db.connection().createStatement().getConnection().commit()),
                named(
                        "commit by a statement",
                        db -> db.connection().createStatement().execute("commit")),
                named(
                        "commit by a prepared statement",
                        db -> db.connection().prepareStatement("COMMIT").execute()),
                named(
                        "commit in a batch",
                        db -> db.connection().createStatement().addBatch("select 1; commit")));
    }

    @ParameterizedTest
    @MethodSource("refusedCalls")
    void a_migration_cannot_end_the_transaction_or_the_session(Rung.Work call, TestDatabase db) {
        var failure = fails(db, migration -> {
            migration.execute("create table half (id int)");
            call.with(migration);
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED);
        assertThat(failure).hasMessageContaining("V1 is rolled back, nothing of it is left");
        assertThat(db.queryStrings("select to_regclass('half')")).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit",
                "COMMIT and chain",
                "  /* now */ end",
                "-- so\n rollback",
                "; commit",
                "begin",
                "start transaction",
                "abort",
                "prepare transaction 'x'",
                "rollback work"
            })
    void sql_that_begins_or_ends_a_transaction_is_refused(String sql, TestDatabase db) {
        var failure = fails(db, migration -> migration.execute(sql));

        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED);
        assertThat(failure).hasMessageContaining("its work and its row in the history are one transaction");
    }

    @Test
    void a_commit_hidden_among_statements_is_refused_before_any_of_them_runs(TestDatabase db) {
        var failure = fails(db, migration -> {
            migration.execute("create table kept (id int); commit; create table more (id int)");
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED);
        assertThat(db.queryStrings("select to_regclass('kept')")).containsExactly("null");
        assertThat(db.queryStrings("select version, outcome, statement from rung_history"))
                .containsExactly("1|FAILED|0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set standard_conforming_strings = off",
                "SET LOCAL Standard_Conforming_Strings TO 'off'",
                "set session \"standard_conforming_strings\" = 0",
                "create table a (); set standard_conforming_strings to false",
                "select set_config('standard_conforming_strings', 'off', false)",
                "do $$ begin perform set_config('standard_' || 'conforming_strings', 'off', true); end $$",
                "create function f() returns text language sql as"
                        + " $$ select set_config('STANDARD_conforming_strings', 'no', false) $$; select f()"
            })
    void standard_strings_stay_on_so_that_no_commit_is_hidden(String sql, TestDatabase db) {
        var ofTransaction = sql.contains("LOCAL") || sql.contains("true)");
        for (var path : List.of(Path.CODE, Path.DERIVED, ofTransaction ? Path.OBSERVED : Path.STATEMENTWISE)) {
            var migrator = path.migrator(sql + "; select '\\' || '; commit; --'", db);

            var failure = assertThrows(MigrationFailedException.class, () -> path.run(migrator));

            assertThat(failure)
                    .as("%s", path)
                    .hasMessageContaining("a migration must not switch standard_conforming_strings off");
            db.execute("drop table if exists rung_history, a; drop function if exists f()");
        }
    }

    @Test
    void standard_strings_are_not_switched_off_by_what_only_names_them(TestDatabase db) {
        db.createRole("other", "secret");

        migrator(db, Rung.of(1, "names").up("""
                        set standard_conforming_strings = on; set local standard_conforming_strings to true;
                        select current_setting('standard_conforming_strings');
                        create function f() returns text language sql set standard_conforming_strings = off as 'select 1::text';
                        select f();
                        do $$ begin execute format('alter database %I set standard_conforming_strings = off', current_database()); end $$;
                        comment on function f() is 'set standard_conforming_strings = off'""")).migrate();

        assertThat(db.queryLong("select count(*) from rung_history")).isEqualTo(1);
    }

    @Test
    void a_procedure_that_commits_is_refused_by_the_server(TestDatabase db) {
        var failure = fails(db, migration -> migration.execute("""
                create table kept (id int); create procedure p() language plpgsql as $$ begin commit; end $$;
                call p()"""));

        assertThat(failure)
                .hasMessageContaining("invalid transaction termination")
                .hasMessageContaining("V1 is rolled back, nothing of it is left");
        assertThat(db.queryStrings("select to_regclass('kept')")).containsExactly("null");
    }

    @Test
    void a_commit_after_a_function_that_is_called_begin_is_seen_beforehand(TestDatabase db) {
        var failure = fails(
                db,
                migration -> migration.execute(
                        "create function begin() returns int language sql as $$ select 1 $$; create table kept (); commit"));

        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED);
        assertThat(failure).hasMessageContaining("a migration must not call commit:");
        assertThat(db.queryStrings("select to_regclass('kept')")).containsExactly("null");
    }

    @Test
    void a_commit_by_the_driver_itself_is_found_out_and_counts_as_interrupted(TestDatabase db) {
        var failure = fails(db, migration -> {
            migration.execute("create table kept (id int)");
            driver(migration).commit();
            migration.execute("create table lost (id int); select 1 / 0");
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED);
        assertThat(failure).hasMessageContaining("V1 committed before it failed: what it did until then stays");
        assertThat(db.queryStrings("select to_regclass('kept'), to_regclass('lost')"))
                .containsExactly("kept|null");
        assertThat(db.queryStrings("select version, outcome from rung_history")).containsExactly("1|FAILED");

        var again = migrator(db, Rung.of(1, "again").up("create table lost (id int)"));
        assertThat(assertThrows(ValidationFailedException.class, again::migrate).code())
                .isEqualTo(ErrorCode.INTERRUPTED);
        db.execute("drop table kept");
        again.resolve(new Version(1), Resolution.NOT_APPLIED, "dropped table kept by hand");
        assertThat(again.migrate().applied()).containsExactly(new Version(1));
    }

    @Test
    void a_commit_by_the_driver_of_a_migration_that_ends_well_is_found_out_too(TestDatabase db) {
        var failure = fails(db, migration -> {
            migration.execute("create table kept (id int)");
            driver(migration).commit();
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED);
        assertThat(failure).hasMessageContaining("a migration must not call commit or rollback");
        assertThat(db.queryStrings("select version, outcome, statement from rung_history"))
                .containsExactly("1|FAILED|1");
    }

    @Test
    void a_rollback_by_the_driver_is_found_out(TestDatabase db) {
        var failure = fails(db, migration -> {
            migration.execute("create table lost (id int)");
            driver(migration).rollback();
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED);
        assertThat(db.queryStrings("select version, outcome from rung_history")).containsExactly("1|FAILED");
        assertThat(db.queryStrings("select to_regclass('lost')")).containsExactly("null");
    }

    @Test
    void savepoints_batches_and_the_driver_itself_are_open_to_a_migration(TestDatabase db) {
        migrator(db, Rung.of(1, "free").up(migration -> {
                    var connection = migration.connection();
                    migration.execute("create table t (id int primary key)");
                    var savepoint = connection.setSavepoint();
                    migration.execute("drop table t");
                    connection.rollback(savepoint);
                    migration.execute("savepoint s; drop table t; rollback to s");
                    migration.execute("rollback to savepoint s");
                    try (var batch = connection.prepareStatement("insert into t values (?)")) {
                        for (int id = 1; id <= 3; id++) {
                            batch.setInt(1, id);
                            batch.addBatch();
                        }
                        batch.executeBatch();
                    }
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy t from stdin", new StringReader("4\n"));
                }))
                .migrate();

        assertThat(db.queryLong("select count(*) from t")).isEqualTo(4);
    }

    private static MigrationFailedException fails(TestDatabase db, Rung.Work work) {
        return assertThrows(
                MigrationFailedException.class,
                migrator(db, Rung.of(1, "guarded").up(work))::migrate);
    }

    private static PgConnection driver(MigrationContext migration) throws SQLException {
        return migration.connection().unwrap(PgConnection.class);
    }

    private static Migrator migrator(TestDatabase db, Rung rung) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rung)).build();
    }

    private static Named<Rung.Work> named(String name, Rung.Work work) {
        return Named.of(name, work);
    }
}
