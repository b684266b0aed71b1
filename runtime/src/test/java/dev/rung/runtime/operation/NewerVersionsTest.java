package dev.rung.runtime.operation;

import static dev.rung.runtime.operation.Operations.run;
import static dev.rung.schema.Keywords.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only newer servers have declares that, is applied and rolled back there, and is refused on older ones. */
@ExtendWith(FreshDatabase.class)
class NewerVersionsTest {

    @Test
    void nulls_that_are_not_distinct(TestDatabase db) {
        assertSince(
                15,
                db,
                schema -> schema.createTable("lines", t -> {
                    t.column("a").integer().uniqueNullsNotDistinct();
                    t.column("b").integer();
                    t.index().on("b").uniqueNullsNotDistinct();
                }));
    }

    @Test
    void an_index_with_nulls_that_are_not_distinct(TestDatabase db) {
        assertSince(
                15,
                db,
                schema -> schema.createIndex("orders_by_total")
                        .on("orders", "total")
                        .uniqueNullsNotDistinct());
    }

    @Test
    void a_column_that_is_computed_when_it_is_read(TestDatabase db) {
        assertSince(
                18,
                db,
                schema -> schema.addColumn("orders", column("vat").integer().generatedVirtual("total * 2")));
    }

    @Test
    void another_expression_for_a_column_that_is_computed_when_it_is_read(TestDatabase db) {
        assertSince(18, db, schema -> {
            schema.addColumn("orders", column("vat").integer().generatedVirtual("total * 2"));
            schema.alterColumn(
                    "orders",
                    column("vat").integer().generatedVirtual("total * 2"),
                    column("vat").integer().generatedVirtual("total * 3"));
        });
    }

    @Test
    void a_column_that_takes_no_null_by_a_constraint_with_a_name(TestDatabase db) {
        assertSince(
                18,
                db,
                schema -> schema.alterTable("orders")
                        .addConstraint(c -> c.notNull("total_is_known", "total"))
                        .notValid()
                        .thenValidate());
    }

    private static void assertSince(int version, TestDatabase db, Consumer<ReversibleSchema> author) {
        run(
                db,
                Change.of(schema -> schema.createTable(
                                "orders", t -> t.column("total").integer()))
                        .up());
        var change = Change.of(author);
        var before = db.snapshot();

        assertThat(change.up().stream()
                        .mapToInt(operation -> operation.cost().since())
                        .max())
                .hasValue(version);
        if (db.queryLong("select current_setting('server_version_num')::int / 10000") < version) {
            assertThatThrownBy(() -> run(db, change.up())).isInstanceOf(IllegalStateException.class);
            return;
        }
        run(db, change.up());
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isNotEmpty();
        run(db, change.down());
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }
}
