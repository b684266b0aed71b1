package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateCollationTest extends OperationTest {

    @Override
    void change(ReversibleSchema db) {
        db.createCollation("plain", "locale = 'C'");
    }
}
