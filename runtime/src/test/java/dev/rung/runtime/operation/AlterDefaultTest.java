package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.column;

import dev.rung.schema.ReversibleSchema;

class AlterDefaultTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.setDefault("orders", "total", "0");
        db.alterColumn(
                "orders",
                column("total").numeric(12, 2).defaultTo(0),
                column("total").numeric(12, 2).defaultTo(1));
        db.changeDefault("orders", "total", "1", "2");
        db.dropDefault("orders", "total", "2");
        db.setDefault("orders", "id", "1");
    }
}
