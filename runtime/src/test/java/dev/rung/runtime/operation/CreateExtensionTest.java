package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateExtensionTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createSchema("extensions");
    }

    @Override
    void change(ReversibleSchema db) {
        db.createExtension("citext").inSchema("extensions").version("1.6");
    }
}
