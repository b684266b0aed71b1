package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class RenameEnumValueTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createEnum("order_status", "draft", "open");
    }

    @Override
    void change(ReversibleSchema db) {
        db.renameEnumValue("order_status", "draft", "it's a draft");
    }
}
