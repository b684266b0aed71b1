package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class RestartSequenceTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createSequence("ids");
    }

    @Override
    void change(ReversibleSchema db) {
        db.restartSequence("ids", 1, 1000);
    }
}
