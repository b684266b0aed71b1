package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class RenameColumnTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.renameColumn("orders", "total", "Total amount");
    }
}
