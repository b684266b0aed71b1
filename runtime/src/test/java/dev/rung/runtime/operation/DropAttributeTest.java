package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropAttributeTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createType("address", a -> a.add("street", "text").add("zip", "integer"));
    }

    @Override
    String givenSql() {
        return "create table customers (home address)";
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropAttribute("address", "zip", "integer");
    }
}
