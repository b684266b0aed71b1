package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateCastTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createEnum("order_status", "draft", "open");
    }

    @Override
    void change(ReversibleSchema db) {
        db.createCast("order_status", "text", "with inout as assignment");
    }
}
