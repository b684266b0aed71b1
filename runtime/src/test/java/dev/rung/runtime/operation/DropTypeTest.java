package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropTypeTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createEnum("order_status", "draft", "open");
        db.createDomain("email", "text").notNull();
        db.createType("address", a -> a.add("street", "text"));
        db.createRangeType("floats", "subtype = float8");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropEnum("order_status", "draft", "open");
        db.dropDomain("email", "text").notNull();
        db.dropType("address", a -> a.add("street", "text"));
        db.dropRangeType("floats", "subtype = float8");
    }
}
