package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropDomainCheckTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createDomain("email", "text").check("has_at", "value ~ '@'");
    }

    @Override
    String givenSql() {
        return "create table customers (mail email); insert into customers values ('a@b.c')";
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropDomainCheck("email", "has_at", "value ~ '@'");
    }
}
