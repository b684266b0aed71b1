package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AddEnumValueTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createEnum("order_status", "draft", "open");
    }

    @Override
    void change(ReversibleSchema db) {
        db.addEnumValue("order_status", "paid");
        db.addEnumValue("order_status", "it's new").before("open");
        db.addEnumValue("order_status", "sent").after("open");
    }
}
