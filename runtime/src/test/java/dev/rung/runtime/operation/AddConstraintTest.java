package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.CASCADE;
import static dev.rung.schema.Keywords.OVERLAPS;
import static dev.rung.schema.Keywords.SET_NULL;

import dev.rung.schema.ReversibleSchema;

class AddConstraintTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("customers", t -> {
            t.column("id").bigint().primaryKey();
            t.column("email").text();
        });
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("customer_id").bigint();
            t.column("valid").int4range();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterTable("customers").addCheck("email_ok", "email like '%@%'");
        db.alterTable("customers").addConstraint(c -> c.unique("email").deferred());
        db.alterTable("orders").addConstraint(c -> c.primaryKey("id").include("customer_id"));
        db.alterTable("orders")
                .addConstraint(c -> c.foreignKey("customer_id")
                        .references("customers", "id")
                        .onDelete(CASCADE)
                        .onUpdate(SET_NULL)
                        .deferrable())
                .notValid();
        db.alterTable("orders")
                .addConstraint(c -> c.exclude().with("valid", OVERLAPS).where("id > 0"));
    }

    @Override
    String givenSql() {
        return "insert into customers values (1, 'a@b'); insert into orders values (1, 1, '[1,2)')";
    }
}
