package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropIndexTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
        db.createIndex("orders_by_total").on("orders", "total");
        db.createIndex("orders_by_id").on("orders", "id").unique();
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropIndex("orders_by_total").on("orders", "total");
        db.dropIndex("orders_by_id").on("orders", "id").unique().concurrently();
    }
}
