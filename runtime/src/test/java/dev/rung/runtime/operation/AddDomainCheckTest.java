package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AddDomainCheckTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createDomain("email", "text");
    }

    @Override
    String givenSql() {
        return "create table customers (mail email); insert into customers values ('a@b.c')";
    }

    @Override
    void change(ReversibleSchema db) {
        db.addDomainCheck("email", "has_at", "value ~ '@'");
        db.addDomainCheckNotValid("email", "is_long", "length(value) > 9");
    }
}
