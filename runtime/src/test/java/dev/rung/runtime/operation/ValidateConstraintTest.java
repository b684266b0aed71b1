package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class ValidateConstraintTest extends OperationTest {

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
        db.alterTable("customers")
                .addCheck("email_ok", "email like '%@%'")
                .notValid()
                .thenValidate();
        db.alterTable("orders")
                .addConstraint(c -> c.foreignKey("customer_id").references("customers", "id"))
                .notValid();
        db.validateConstraint("orders", "orders_customer_id_fkey");
    }

    @Override
    String givenSql() {
        return "insert into customers values (1, 'a@b'); insert into orders values (1, 1, '[1,2)')";
    }
}
