package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropExtensionTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createExtension("citext");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropExtension("citext");
    }
}
