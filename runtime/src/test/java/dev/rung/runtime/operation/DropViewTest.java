package dev.rung.runtime.operation;

import static dev.rung.schema.definition.Privilege.SELECT;

import dev.rung.schema.ReversibleSchema;

class DropViewTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createView("open_orders", "select id from orders")
                .grant("public", SELECT)
                .comment("open");
        db.createMaterializedView("sales", "select total from orders").index("sales_by_total", "total");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropView("open_orders", "select id from orders")
                .grant("public", SELECT)
                .comment("open");
        db.dropMaterializedView("sales", "select total from orders").index("sales_by_total", "total");
    }
}
