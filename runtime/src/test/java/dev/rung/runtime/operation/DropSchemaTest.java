package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropSchemaTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createSchema("billing");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropSchema("billing");
    }
}
