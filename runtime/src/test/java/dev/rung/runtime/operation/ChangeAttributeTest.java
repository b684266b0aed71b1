package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class ChangeAttributeTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createType("address", a -> a.add("street", "text").add("zip", "integer"));
    }

    @Override
    void change(ReversibleSchema db) {
        db.changeAttribute("address", "zip", "integer", "bigint");
    }
}
