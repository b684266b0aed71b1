package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationContext;
import dev.rung.StatementException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The schema in {@code up} and {@code down}: a change runs before the next call of the migration. */
@ExtendWith(FreshDatabase.class)
class SchemaInCodeTest {

    private static final String IS_UNIQUE =
            "select indisunique from pg_index where indexrelid = 'orders_by_id'::regclass";

    @Test
    void a_change_runs_before_a_query(TestDatabase db) {
        assertSees(db, work -> work.query(IS_UNIQUE, row -> row.getBoolean(1)));
    }

    @Test
    void a_change_runs_before_a_statement_over_the_connection(TestDatabase db) {
        assertSees(db, work -> {
            try (var statement = work.connection().createStatement();
                    var row = statement.executeQuery(IS_UNIQUE)) {
                row.next();
                return List.of(row.getBoolean(1));
            }
        });
    }

    @Test
    void a_change_runs_before_a_statement_over_a_connection_that_was_there(TestDatabase db) {
        migrate(db, work -> {
            work.execute("create table orders (id int)");
            try (var statement = work.connection().createStatement()) {
                work.schema().createIndex("orders_by_id").on("orders", "id").unique();
                statement.execute("comment on index orders_by_id is 'it is there'");
            }
        });
    }

    @Test
    void the_last_change_runs_when_the_migration_ends_and_all_are_rolled_back(TestDatabase db) {
        var migrator = migrator(
                db,
                Rung.of(1, "orders")
                        .up(work -> {
                            work.schema()
                                    .createTable("orders", t -> t.column("id").bigint());
                            work.schema()
                                    .createIndex("orders_by_id")
                                    .on("orders", "id")
                                    .unique();
                        })
                        .down(work -> work.schema().dropTable("orders")));

        migrator.migrate();
        assertThat(db.queryStrings(IS_UNIQUE)).containsExactly("t");
        migrator.rollback(Target.downTo(0));

        assertThat(db.queryLong("select count(*) from pg_class where relname = 'orders'"))
                .isZero();
    }

    @Test
    void what_the_server_refuses_is_thrown_where_it_runs(TestDatabase db) {
        migrate(
                db,
                work -> {
                    work.schema().dropColumn("missing", "id");
                },
                "relation \"missing\" does not exist");
        migrate(
                db,
                work -> {
                    work.schema().createIndex("i").on("missing", "id");
                    assertThrows(StatementException.class, () -> work.execute("select 1"));
                    throw new IllegalStateException("seen");
                },
                "seen");
    }

    @Test
    void outside_a_transaction_each_statement_of_a_change_is_a_step(TestDatabase db) {
        var migrator = migrator(db, Rung.of(1, "orders").outsideTransaction().up(work -> {
            work.schema().createTable("orders", t -> t.column("id").bigint());
            work.schema()
                    .createIndex("orders_by_id")
                    .on("orders", "id")
                    .unique()
                    .concurrently();
        }));

        migrator.migrate();

        assertThat(db.queryStrings(IS_UNIQUE)).containsExactly("t");
        assertThat(db.queryStrings("select outcome, statement from rung_history"))
                .containsExactly("DONE|2");
    }

    private interface Question {
        List<Boolean> of(MigrationContext work) throws Exception;
    }

    private static void assertSees(TestDatabase db, Question question) {
        migrate(db, work -> {
            work.execute("create table orders (id int)");
            work.schema().createIndex("orders_by_id").on("orders", "id").unique();
            assertThat(question.of(work)).containsExactly(true);
        });
    }

    private static void migrate(TestDatabase db, Rung.Work up) {
        migrator(db, Rung.of(1, "orders").up(up)).migrate();
    }

    private static void migrate(TestDatabase db, Rung.Work up, String failure) {
        var migrator = migrator(db, Rung.of(1, "orders").up(up));

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining(failure);
    }

    private static Migrator migrator(TestDatabase db, Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs)).build();
    }
}
