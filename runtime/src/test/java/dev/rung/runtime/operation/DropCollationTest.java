package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropCollationTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createCollation("plain", "locale = 'C'");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropCollation("plain", "locale = 'C'");
    }
}
