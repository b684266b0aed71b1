package dev.rung.runtime;

import static dev.rung.schema.definition.ObjectReference.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.DataLossException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a derived rollback does where there is data. */
@ExtendWith(FreshDatabase.class)
class DataLossTest {

    private static final Rung ORDERS = Rung.of(1, "orders").change(db -> {
        db.createTable("orders", t -> t.column("id").bigint());
        db.createIndex("orders_by_id").on("orders", "id");
    });
    private static final Rung NOTE = Rung.of(2, "note")
            .change(db -> db.addColumn("orders", Column.named("note").text()));

    @Test
    void a_rollback_that_would_destroy_data_is_refused_before_anything_runs(TestDatabase db) {
        var migrator = migrator(db, ORDERS, NOTE);
        migrator.migrate();
        db.execute("insert into orders (id, note) values (1, null), (2, 'two'), (3, null)");

        var failure = assertThrows(DataLossException.class, () -> migrator.rollback(Target.downTo(0)));

        GoldenErrors.assertMessage("data-loss", failure);
        assertThat(migrator.isUpToDate()).isTrue();
        assertThat(failure.data()).hasSize(2);
    }

    @Test
    void a_rollback_may_destroy_data_where_somebody_says_why(TestDatabase db) {
        migrator(db, ORDERS, NOTE).migrate();
        db.execute("insert into orders (id, note) values (2, 'two')");
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(ORDERS, NOTE))
                .allowDataLoss("it was a test")
                .build();

        migrator.rollback(Target.downTo(1));

        assertThat(migrator.status().history().rows())
                .last()
                .satisfies(row -> assertThat(row.reason()).contains("it was a test"));
    }

    @Test
    void values_that_a_rollback_would_round_are_data_too(TestDatabase db) {
        var precise = Rung.of(3, "precise")
                .change(schema -> schema.alterColumn(
                        "orders",
                        Column.named("weight").numeric(8, 1),
                        Column.named("weight").numeric(8, 3)));
        var weight = Rung.of(2, "weight")
                .change(schema ->
                        schema.addColumn("orders", Column.named("weight").numeric(8, 1)));
        var migrator = migrator(db, ORDERS, weight, precise);
        migrator.migrate();
        db.execute("insert into orders (weight) values (1.234)");

        var failure = assertThrows(DataLossException.class, () -> migrator.rollback(Target.downTo(2)));

        assertThat(failure).hasMessageContaining("orders.weight (1 row)");
    }

    @Test
    void how_far_a_sequence_has_counted_is_data_too(TestDatabase db) {
        var numbers = Rung.of(2, "numbers").change(schema -> schema.createSequence("Invoice numbers"));
        var migrator = migrator(db, ORDERS, numbers);
        migrator.migrate();
        db.execute("select nextval('\"Invoice numbers\"') from generate_series(1, 7)");

        var failure = assertThrows(DataLossException.class, () -> migrator.rollback(Target.downTo(1)));

        assertThat(failure).hasMessageContaining("destroy data: Invoice numbers (has counted to 7)");
    }

    @Test
    void a_sequence_that_never_counted_is_dropped(TestDatabase db) {
        var numbers = Rung.of(2, "numbers").change(schema -> schema.createSequence("Invoice numbers"));
        var migrator = migrator(db, ORDERS, numbers);
        migrator.migrate();

        assertThat(migrator.rollback(Target.downTo(1)).results()).hasSize(1);
    }

    @Test
    void values_of_an_attribute_are_data_too(TestDatabase db) {
        var address = Rung.of(2, "address")
                .change(schema -> schema.createType("address", type -> type.add("street", "text")));
        var zip = Rung.of(3, "zip").change(schema -> schema.addAttribute("address", "zip", "text"));
        var migrator = migrator(db, ORDERS, address, zip);
        migrator.migrate();
        db.execute("create table customers (home address, others address[])");

        var failure = assertThrows(DataLossException.class, () -> migrator.rollback(Target.downTo(2)));

        assertThat(failure).hasMessageContaining("address.zip (2 columns have the type)");
        db.execute("drop table customers");
        assertThat(migrator.rollback(Target.downTo(2)).results()).hasSize(1);
    }

    @Test
    void a_sequence_that_hides_from_the_first_look_meets_the_guard_in_the_transaction(TestDatabase db) {
        var numbers = Rung.of(1, "numbers").change(schema -> schema.createSequence("numbers"));
        var renamed = Rung.of(2, "renamed").change(schema -> schema.rename(sequence("numbers"), "counter"));
        var migrator = migrator(db, numbers, renamed);
        migrator.migrate();
        db.execute("select nextval('counter')");

        var failure = assertThrows(MigrationFailedException.class, () -> migrator.rollback(Target.downTo(0)));

        assertThat(failure.code()).isEqualTo(ErrorCode.DATA_LOSS);
        assertThat(db.queryLong("select last_value from numbers")).isEqualTo(1);
    }

    @Test
    void what_is_empty_is_no_loss(TestDatabase db) {
        var migrator = migrator(db, ORDERS, NOTE);
        migrator.migrate();

        assertThat(migrator.rollback(Target.downTo(0)).results()).hasSize(2);
    }

    @Test
    void data_that_hides_from_the_first_look_meets_the_guard_in_the_transaction(TestDatabase db) {
        var renamed = Rung.of(2, "renamed").change(schema -> schema.renameTable("orders", "purchases"));
        var migrator = migrator(db, ORDERS, renamed);
        migrator.migrate();
        db.execute("insert into purchases values (1)");

        var failure = assertThrows(MigrationFailedException.class, () -> migrator.rollback(Target.downTo(0)));

        assertThat(failure.code()).isEqualTo(ErrorCode.DATA_LOSS);
        assertThat(db.queryLong("select count(*) from orders")).isEqualTo(1);
    }

    private static Migrator migrator(TestDatabase db, Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs)).build();
    }
}
