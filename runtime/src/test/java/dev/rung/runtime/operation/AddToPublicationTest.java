package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AddToPublicationTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createPublication("some");
    }

    @Override
    void change(ReversibleSchema db) {
        db.addToPublication("some", "orders");
    }
}
