package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AlterDomainNullabilityTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createDomain("email", "text");
        db.createDomain("phone", "text").notNull();
    }

    @Override
    String givenSql() {
        return "create table customers (mail email, phone phone); insert into customers values ('a@b.c', '1')";
    }

    @Override
    void change(ReversibleSchema db) {
        db.setDomainNotNull("email");
        db.dropDomainNotNull("phone");
    }
}
