package dev.rung.runtime.operation;

import static dev.rung.schema.definition.Privilege.SELECT;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.View;

class ReplaceViewTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createView("open_orders", "select id from orders");
        db.createView("big_orders", "select id from orders").grant("pg_monitor", SELECT);
    }

    @Override
    void change(ReversibleSchema db) {
        db.replaceView("open_orders", "select id from orders", "select id from orders where total > 0");
        db.extendView(
                View.named("big_orders", "select id from orders").grant("pg_monitor", SELECT),
                View.named("big_orders", "select id, total from orders"));
    }
}
