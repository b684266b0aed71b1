package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.domain;
import static dev.rung.schema.definition.ObjectReference.function;
import static dev.rung.schema.definition.ObjectReference.sequence;
import static dev.rung.schema.definition.ObjectReference.table;
import static dev.rung.schema.definition.ObjectReference.view;

import dev.rung.schema.ReversibleSchema;

class MoveObjectTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createSchema("billing");
        db.createView("open_orders", "select id from orders");
        db.createSequence("ids");
        db.createDomain("email", "text");
        db.createFunction("total(integer)", "returns integer language sql as 'select 1'");
    }

    @Override
    void change(ReversibleSchema db) {
        db.moveToSchema(view("public.open_orders"), "billing");
        db.moveToSchema(sequence("public.ids"), "billing");
        db.moveToSchema(domain("public.email"), "billing");
        db.moveToSchema(function("public.total(integer)"), "billing");
        db.moveToSchema(table("public.orders"), "billing");
    }
}
