package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateIndexTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.createIndex("orders_by_total").on("orders", "total").where("total > 0");
        db.createIndex("orders_by_id").on("orders", "id").unique().concurrently();
    }
}
