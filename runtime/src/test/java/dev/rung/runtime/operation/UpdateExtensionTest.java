package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class UpdateExtensionTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createExtension("citext").version("1.4");
    }

    @Override
    void change(ReversibleSchema db) {
        db.updateExtension("citext", "1.6");
    }
}
