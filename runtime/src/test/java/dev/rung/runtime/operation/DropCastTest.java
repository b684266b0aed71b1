package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropCastTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createEnum("order_status", "draft", "open");
        db.createCast("order_status", "text", "with inout as assignment");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropCast("order_status", "text", "with inout as assignment");
    }
}
