package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class RenameConstraintTest extends OperationTest {

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
        db.renameConstraint("customers", "customers_pkey", "Key of customers");
    }
}
