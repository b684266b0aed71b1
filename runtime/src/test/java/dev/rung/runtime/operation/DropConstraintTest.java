package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropConstraintTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("customers", t -> t.column("email").text().unique());
        db.alterTable("customers").addCheck("email_ok", "email like '%@%'").notValid();
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterTable("customers").dropConstraint(c -> c.unique("email"));
        db.alterTable("customers")
                .dropConstraint(c -> c.check("email_ok", "email like '%@%'"))
                .notValid();
    }

    @Override
    String givenSql() {
        return "insert into customers values ('a@b')";
    }
}
