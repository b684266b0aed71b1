package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AddAttributeTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createType("address", a -> a.add("street", "text"));
    }

    @Override
    String givenSql() {
        return "create table customers (home address)";
    }

    @Override
    void change(ReversibleSchema db) {
        db.addAttribute("address", "zip", "integer");
    }
}
