package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropSequenceTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createSequence("ids").smallint().ownedBy("orders", "id");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropSequence("ids").smallint().ownedBy("orders", "id");
    }
}
