package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scripts that somebody runs by hand, statement by statement, and what Rung finds afterwards. */
@ExtendWith(FreshDatabase.class)
class PlanScriptTest {

    private static final TestCatalog CATALOG = TestCatalog.of(
            Rung.of(1, "first")
                    .change(db ->
                            db.createTable("customers", t -> t.column("id").bigint())),
            Rung.of(2, "orders")
                    .change(db -> db.createTable("orders", t -> t.column("id").bigint())),
            Rung.of(3, "email")
                    .change(db -> db.addColumn("orders", Column.named("email").text())),
            Rung.of(4, "index").change(db -> db.createIndex("orders_email").on("orders", "email")),
            Rung.of(5, "note")
                    .change(db -> db.addColumn("orders", Column.named("note").text())));

    @Test
    void rung_finds_done_what_a_script_has_done(TestDatabase db) throws SQLException {
        var migrator = startedAtFirst(db, CATALOG);
        var script = migrator.script(migrator.plan(Target.latest()));

        assertThat(run(script.sql(), db)).isEmpty();

        assertThat(script.end()).isEmpty();
        assertThat(migrator.isUpToDate()).isTrue();
        assertThat(migrator.migrate().results()).isEmpty();
        migrator.validate();
        assertThat(db.queryStrings("select outcome, database_user from rung_history where version > 1"))
                .hasSize(4)
                .containsOnly("DONE|" + db.user());
        assertThat(db.queryStrings("select indexname from pg_indexes where tablename = 'orders'"))
                .containsExactly("orders_email");
    }

    @Test
    void what_it_has_done_can_be_rolled_back_by_a_script_too(TestDatabase db) throws SQLException {
        var migrator = startedAtFirst(db, CATALOG);
        migrator.migrate();
        var script = migrator.script(migrator.planRollback(Target.downTo(1)));

        assertThat(run(script.sql(), db)).isEmpty();

        assertThat(migrator.status().current()).contains(new Version(1));
        assertThat(db.queryLong("select count(*) from pg_tables where tablename = 'orders'"))
                .isZero();
    }

    @Test
    void a_script_that_is_run_twice_does_nothing_the_second_time(TestDatabase db) throws SQLException {
        var migrator = startedAtFirst(db, CATALOG);
        var script = migrator.script(migrator.plan(Target.upTo(3)));
        run(script.sql(), db);
        var before = db.queryStrings("select * from rung_history order by seq");

        assertThat(run(script.sql(), db))
                .anyMatch(error -> error.contains("the history has changed since this script was made"));

        assertThat(db.queryStrings("select * from rung_history order by seq")).isEqualTo(before);
    }

    /** A client that goes on after an error: what follows a step that failed must not run. */
    @Test
    void nothing_follows_a_step_that_fails(TestDatabase db) throws SQLException {
        var migrator = startedAtFirst(db, CATALOG);
        var script = migrator.script(migrator.plan(Target.latest()));
        db.execute("create table orders (other int)");

        assertThat(run(script.sql(), db)).isNotEmpty();

        assertThat(db.queryStrings("select version, outcome from rung_history where version > 1"))
                .isEmpty();
        assertThat(db.queryStrings("select column_name from information_schema.columns where table_name = 'orders'"))
                .containsExactly("other");
    }

    @Test
    void it_ends_before_the_first_migration_that_is_code(TestDatabase db) throws SQLException {
        var catalog = CATALOG.with(Rung.of(3, "code\n; drop table orders; --").up("select 1"));
        var migrator = startedAtFirst(db, catalog);
        var script = migrator.script(migrator.plan(Target.latest()));

        assertThat(script.end().orElseThrow().version()).isEqualTo(new Version(3));
        assertThat(script.sql().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("-- The script ends before V3 code")
                .endsWith(": only running its code shows its statements");
        assertThat(run(script.sql(), db)).isEmpty();
        assertThat(migrator.status().current()).contains(new Version(2));
    }

    @Test
    void it_ends_before_what_runs_outside_a_transaction(TestDatabase db) throws SQLException {
        var catalog = CATALOG.with(Rung.of(4, "index")
                .change(db4 ->
                        db4.createIndex("orders_email").on("orders", "email").concurrently()));
        var migrator = startedAtFirst(db, catalog);
        var script = migrator.script(migrator.plan(Target.latest()));

        assertThat(script.end().orElseThrow().version()).isEqualTo(new Version(4));
        assertThat(run(script.sql(), db)).isEmpty();
        assertThat(migrator.status().current()).contains(new Version(3));
    }

    @Test
    void sql_that_ends_in_a_comment_or_changes_the_session_does_no_harm(TestDatabase db) throws SQLException {
        var catalog = CATALOG.with(Rung.of(2, "comment")
                        .change(change -> change.sql("create table orders (id int) -- all of them")
                                .reverse("drop table orders")))
                .with(Rung.of(4, "role")
                        .change(change -> change.sql("set role none").reverse("set role none")));
        var migrator = startedAtFirst(db, catalog);
        var script = migrator.script(migrator.plan(Target.latest()));

        assertThat(script.end().orElseThrow().version()).isEqualTo(new Version(4));
        assertThat(run(script.sql(), db)).isEmpty();
        assertThat(migrator.status().current()).contains(new Version(3));
    }

    @Test
    void a_script_needs_a_history(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource()).catalogs(CATALOG).build();
        var plan = migrator.plan(Target.latest());

        var thrown = assertThrows(InvalidTargetException.class, () -> migrator.script(plan));

        assertThat(thrown.code()).isEqualTo(ErrorCode.NO_SUCH_TARGET);
    }

    @Test
    void one_transaction_is_no_script(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(CATALOG)
                .transactionScope(TransactionScope.RUN)
                .build();
        var plan = migrator.plan(Target.upTo(1));

        var thrown = assertThrows(InvalidTargetException.class, () -> migrator.script(plan));

        assertThat(thrown.code()).isEqualTo(ErrorCode.NOT_ATOMIC);
    }

    private static Migrator startedAtFirst(TestDatabase db, TestCatalog catalog) {
        var migrator = Migrator.builder(db.dataSource()).catalogs(catalog).build();
        migrator.migrate(Target.upTo(1));
        return migrator;
    }

    /** Runs the statements one by one, also after an error, as psql does; returns the errors. */
    private static List<String> run(String script, TestDatabase db) throws SQLException {
        var errors = new ArrayList<String>();
        try (var connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var each : SqlScript.split(script)) {
                try {
                    statement.execute(each.text());
                } catch (SQLException e) {
                    errors.add(e.getMessage());
                }
            }
        }
        return errors;
    }
}
