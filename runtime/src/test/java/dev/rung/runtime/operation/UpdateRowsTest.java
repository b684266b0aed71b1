package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.operation.Reversibility;
import org.junit.jupiter.api.Test;

class UpdateRowsTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().primaryKey();
            t.column("state").text();
            t.column("net").numeric();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.addColumn("orders", column("total").numeric());
        db.update("orders").setSql("total", "net * 1.19").where("net is not null");
        db.update("orders")
                .set("state", "it's open")
                .set("net", 0)
                .where("state = 'new'")
                .reverse(u -> u.set("state", "new").set("net", null).where("state = 'it''s open'"));
    }

    @Override
    String givenSql() {
        return "insert into orders values (1, 'new', null), (2, 'paid', 100)";
    }

    @Test
    void the_rows_are_as_before_afterwards(TestDatabase db) {
        prepare(db);
        var rows = "select concat_ws(' ', id, state, net) from orders order by id";

        var change = Operations.up(db, this::change);
        assertThat(db.queryStrings("select concat_ws(' ', id, state, net, total) from orders order by id"))
                .containsExactly("1 it's open 0", "2 paid 100 119.00");
        Operations.down(db, change);

        assertThat(db.queryStrings(rows)).containsExactly("1 new", "2 paid 100");
    }

    @Test
    void what_its_author_takes_back_is_exact_and_what_is_new_needs_nothing() {
        assertThat(Change.of(this::change).up())
                .extracting(operation -> operation.reversibility())
                .containsExactly(Reversibility.STRUCTURE, Reversibility.NOTHING_TO_DO, Reversibility.EXACT);
    }

    @Test
    void what_overwrites_old_values_says_how_they_come_back() {
        assertThatThrownBy(() ->
                        Change.of(db -> db.update("orders").set("state", "open").set("net", 0)))
                .hasMessage(
                        "the update of table orders overwrites state, net, which this migration did not add, and says no inverse: say what restores the old values with reverse(u -> u.set(...)), or implement Reversible and write down()");
        assertThatThrownBy(() -> Change.of(db -> {
                    db.addColumn("orders", column("total").numeric());
                    db.update("orders").set("total", 1).set("net", 0);
                }))
                .hasMessageContaining("overwrites net,");
        assertThatThrownBy(() -> Change.of(db -> db.update("orders").where("id = 1")))
                .hasMessage("the update of table orders sets nothing: say what, with set(column, value)");
    }

    @Test
    void a_new_table_is_filled_without_an_inverse() {
        assertThat(Change.of(db -> {
                            db.createTable("counts", t -> t.column("n").bigint());
                            db.update("counts").set("n", 0);
                        })
                        .down())
                .hasSize(1);
    }
}
