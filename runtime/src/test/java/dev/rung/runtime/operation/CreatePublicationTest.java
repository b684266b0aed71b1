package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreatePublicationTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.createPublication("some").forTables("orders").with("publish = 'insert'");
        db.createPublication("every").forAllTables();
        db.createPublication("none");
    }
}
