package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropConstraintTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("customers", t -> {
            t.column("email").text().unique();
            t.column("number").integer().notNull().unique();
        });
        db.createTable("orders", t -> t.column("customer").integer().references("customers", "number"));
        db.alterTable("customers").addCheck("email_ok", "email like '%@%'").notValid();
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterTable("customers").dropConstraint(c -> c.unique("email"));
        db.alterTable("customers")
                .dropConstraint(c -> c.check("email_ok", "email like '%@%'"))
                .notValid();
        db.alterTable("customers")
                .dropConstraint(c -> c.unique("number"))
                .referencedBy("orders", c -> c.foreignKey("customer").references("customers", "number"));
    }

    @Override
    String givenSql() {
        return "insert into customers values ('a@b', 1); insert into orders values (1)";
    }
}
