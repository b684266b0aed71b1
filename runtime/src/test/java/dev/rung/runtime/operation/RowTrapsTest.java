package dev.rung.runtime.operation;

import static dev.rung.runtime.operation.Operations.down;
import static dev.rung.runtime.operation.Operations.up;
import static dev.rung.schema.Keywords.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Errors of a rollback that depend on existing rows. */
@ExtendWith(FreshDatabase.class)
class RowTrapsTest {

    @Test
    void an_identity_that_comes_back_continues_after_the_rows_that_are_there(TestDatabase db) {
        up(
                db,
                schema -> schema.createTable(
                        "orders", t -> t.column("id").bigint().identity().primaryKey()));
        db.execute("insert into orders select from generate_series(1, 3)");

        var change = up(
                db,
                schema -> schema.alterColumn(
                        "orders",
                        column("id").bigint().identity(),
                        column("id").bigint().notNull()));
        db.execute("insert into orders values (100)");
        down(db, change);
        db.execute("insert into orders default values");

        assertThat(db.queryLong("select max(id) from orders")).isEqualTo(101);
    }

    @Test
    void an_identity_that_counts_down_continues_below_the_rows_that_are_there(TestDatabase db) {
        up(
                db,
                schema -> schema.createTable(
                        "Orders", t -> t.column("Id").bigint().notNull()));
        db.execute("insert into \"Orders\" values (-7)");

        up(
                db,
                schema -> schema.alterColumn(
                        "Orders",
                        column("Id").bigint().notNull(),
                        column("Id").bigint().identity(c -> c.incrementBy(-1))));
        db.execute("insert into \"Orders\" default values");

        assertThat(db.queryLong("select min(\"Id\") from \"Orders\"")).isEqualTo(-8);
    }

    @Test
    void a_serial_column_that_comes_back_owns_its_sequence_and_numbers_all_rows(TestDatabase db) {
        db.execute("create table orders (note text, id bigserial)");
        db.execute("insert into orders (note) values ('a'), ('b')");
        var before = db.snapshot();

        down(db, up(db, schema -> schema.dropColumn("orders", column("id").ofSql("bigserial"))));
        db.execute("insert into orders (note) values ('c')");

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
        assertThat(db.queryStrings("select pg_catalog.pg_get_serial_sequence('orders', 'id')"))
                .containsExactly("public.orders_id_seq");
        assertThat(db.queryLong("select count(distinct id) from orders")).isEqualTo(3);
    }

    @Test
    void rows_written_since_get_the_default_of_a_column_that_comes_back(TestDatabase db) {
        up(
                db,
                schema -> schema.createTable("orders", t -> {
                    t.column("id").bigint();
                    t.column("note").text().notNull().defaultTo("none");
                }));

        var change = up(
                db,
                schema -> schema.dropColumn(
                        "orders", column("note").text().notNull().defaultTo("none")));
        db.execute("insert into orders values (1)");
        down(db, change);

        assertThat(db.queryStrings("select id, note from orders")).containsExactly("1|none");
    }

    @Test
    void rows_written_since_refuse_a_column_that_takes_no_null_and_has_no_default(TestDatabase db) {
        up(
                db,
                schema -> schema.createTable("orders", t -> {
                    t.column("id").bigint();
                    t.column("note").text().notNull();
                }));

        var change = up(
                db, schema -> schema.dropColumn("orders", column("note").text().notNull()));
        db.execute("insert into orders values (1)");

        assertThatThrownBy(() -> down(db, change))
                .hasStackTraceContaining("column \"note\" of relation \"orders\" contains null values");
    }

    @Test
    void values_written_since_are_computed_again_when_a_column_is_generated_again(TestDatabase db) {
        up(
                db,
                schema -> schema.createTable("orders", t -> {
                    t.column("total").integer();
                    t.column("twice").integer().generatedStored("total * 2");
                }));

        var change = up(
                db,
                schema -> schema.alterColumn(
                        "orders",
                        column("twice").integer().generatedStored("total * 2"),
                        column("twice").integer()));
        db.execute("insert into orders values (4, 0)");
        down(db, change);

        assertThat(db.queryStrings("select total, twice from orders")).containsExactly("4|8");
    }
}
