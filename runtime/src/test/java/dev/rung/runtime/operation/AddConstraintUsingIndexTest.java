package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AddConstraintUsingIndexTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
        db.createIndex("orders_by_id").on("orders", "id").unique();
        db.createIndex("orders_by_total").on("orders", "total").unique().include("id");
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterTable("orders").addConstraintUsingIndex("orders_by_id", c -> c.primaryKey("id"));
        db.alterTable("orders")
                .addConstraintUsingIndex(
                        "orders_by_total", c -> c.unique("total").include("id").deferred());
    }
}
