package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateSchemaTest extends OperationTest {

    @Override
    void change(ReversibleSchema db) {
        db.createSchema("Billing");
    }
}
