package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class RenameIndexTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
        db.createIndex("orders_by_total").on("orders", "total");
    }

    @Override
    void change(ReversibleSchema db) {
        db.renameIndex("orders_by_total", "Orders by total");
    }
}
