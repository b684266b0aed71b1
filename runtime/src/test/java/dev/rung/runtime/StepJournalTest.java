package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a migration outside a transaction has come, as its row records it. */
@ExtendWith(FreshDatabase.class)
class StepJournalTest {

    private static final String ROW = "select outcome, statement from rung_history";

    @Test
    void a_text_of_several_statements_is_run_one_by_one(TestDatabase db) {
        var failure = fails(db, work -> work.execute("""
                create table a (id int);
                -- one; two
                insert into a values (1);
                select 1 / 0;
                create table b (id int)"""));

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
        assertThat(db.queryStrings(ROW)).containsExactly("FAILED|3");
        assertThat(db.queryLong("select count(*) from a")).isEqualTo(1);
        assertThat(db.queryStrings("select to_regclass('b')")).containsExactly("null");
    }

    static Stream<Named<Rung.Work>> textsOfSeveralStatements() {
        var sql = "create table a (id int); create table b (id int)";
        return Stream.of(
                Named.of("update", db -> db.update(sql)),
                Named.of("query", db -> db.query(sql, row -> 1)),
                Named.of("a statement", db -> db.connection().createStatement().execute(sql)),
                Named.of("a batch", db -> db.connection().createStatement().addBatch(sql)),
                Named.of("a prepared statement", db -> db.connection().prepareStatement(sql)));
    }

    @ParameterizedTest
    @MethodSource("textsOfSeveralStatements")
    void where_it_cannot_be_run_one_by_one_it_is_refused(Rung.Work work, TestDatabase db) {
        var failure = fails(db, work);

        assertThat(failure)
                .hasMessageContaining("several statements in one text would be one transaction")
                .hasMessageContaining("nothing of V1 is left");
        assertThat(db.queryStrings("select to_regclass('a')")).containsExactly("null");
        assertThat(db.queryStrings(ROW)).containsExactly("FAILED|0");
    }

    @Test
    void each_statement_counts_however_it_is_sent(TestDatabase db) {
        migrator(db, work -> {
                    work.execute("create table a (id int)");
                    work.update("insert into a values (?)", 1);
                    work.query("select * from a", row -> row.getInt(1));
                    try (var statement = work.connection().createStatement();
                            var insert = work.connection().prepareStatement("insert into a values (?)")) {
                        statement.execute("select 1");
                        statement.executeUpdate("update a set id = 2");
                        for (int id = 3; id <= 5; id++) {
                            insert.setInt(1, id);
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                })
                .migrate();

        assertThat(db.queryStrings(ROW)).containsExactly("DONE|6");
        assertThat(db.queryLong("select count(*) from a")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set role %s", "set session authorization %s"})
    void is_kept_as_ourselves_whoever_the_migration_is(String become, TestDatabase db) {
        var weak = db.createRole("weak", "secret");
        db.execute("grant create on schema public to " + weak.quoted());

        migrator(db, work -> {
                    work.execute(become.formatted(weak.quoted()));
                    work.execute("set search_path = public");
                    work.execute("create table a (id int)");
                    assertThat(work.query(
                                    "select current_user || current_setting('search_path')", row -> row.getString(1)))
                            .isEqualTo(List.of(weak.name() + "public"));
                    assertThat(db.queryStrings(ROW)).containsExactly("RUNNING|4");
                    assertThat(work.query(
                                    "select has_table_privilege('rung_history', 'update')", row -> row.getBoolean(1)))
                            .containsExactly(false);
                })
                .migrate();

        assertThat(db.queryStrings(ROW)).containsExactly("DONE|5");
        assertThat(db.queryStrings("select tableowner from pg_tables where tablename = 'a'"))
                .containsExactly(weak.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"set role %s", "set session authorization %s"})
    void a_failure_is_recorded_as_ourselves_whoever_the_migration_is(String become, TestDatabase db) {
        var weak = db.createRole("weak", "secret");
        var migrator = migrator(db, work -> {
            work.execute(become.formatted(weak.quoted()));
            work.execute("select 1 / 0");
        });

        assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(db.queryStrings(ROW)).containsExactly("FAILED|2");
    }

    @Test
    void a_transaction_of_its_own_is_one_step(TestDatabase db) {
        migrator(db, work -> {
                    work.execute("create table a (id int)");
                    var connection = work.connection();
                    connection.setAutoCommit(false);
                    work.execute("insert into a values (1)");
                    work.execute("insert into a values (2)");
                    connection.rollback();
                    work.execute("insert into a values (3)");
                    assertThat(db.queryStrings(ROW)).containsExactly("RUNNING|3");
                    work.execute("insert into a values (4)");
                    connection.commit();
                    connection.setAutoCommit(true);
                    work.execute("begin; insert into a values (5); commit; insert into a values (6)");
                })
                .migrate();

        assertThat(db.queryStrings(ROW)).containsExactly("DONE|5");
        assertThat(db.queryStrings("select id from a order by id")).containsExactly("3", "4", "5", "6");
    }

    @ParameterizedTest
    @MethodSource("openTransactions")
    void a_transaction_of_its_own_that_fails_leaves_nothing(Rung.Work begin, TestDatabase db) {
        var failure = fails(db, work -> {
            work.execute("create table a (id int)");
            begin.with(work);
            work.execute("insert into a values (1)");
            work.execute("insert into a values (1 / 0)");
        });

        assertThat(failure).hasMessageContaining("what it did before statement 2 stays");
        assertThat(db.queryStrings(ROW)).containsExactly("FAILED|2");
        assertThat(db.queryLong("select count(*) from a")).isZero();
    }

    static Stream<Named<Rung.Work>> openTransactions() {
        return Stream.of(
                Named.of("by JDBC", db -> db.connection().setAutoCommit(false)),
                Named.of("by SQL", db -> db.execute("begin")));
    }

    private static MigrationFailedException fails(TestDatabase db, Rung.Work work) {
        return assertThrows(MigrationFailedException.class, migrator(db, work)::migrate);
    }

    private static Migrator migrator(TestDatabase db, Rung.Work work) {
        return Migrator.builder(db.dataSource())
                .catalogs(
                        TestCatalog.of(Rung.of(1, "steps").outsideTransaction().up(work)))
                .build();
    }
}
