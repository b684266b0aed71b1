package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.column;
import static dev.rung.schema.definition.ObjectReference.function;
import static dev.rung.schema.definition.ObjectReference.partOf;
import static dev.rung.schema.definition.ObjectReference.schema;
import static dev.rung.schema.definition.ObjectReference.table;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ObjectKind;

class ChangeCommentTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createType("address", a -> a.add("street", "text"));
        db.createDomain("email", "text").check("has_at", "value ~ '@'");
        db.createFunction("total(integer default 5)", "returns integer language sql as 'select 1'");
        db.createRule("quiet", "orders", "delete", "do instead nothing");
        db.comment(table("orders"), "one row per order");
        db.comment(schema("public"), "shared");
    }

    @Override
    void change(ReversibleSchema db) {
        db.changeComment(table("orders"), "one row per order", "it's C:\\orders");
        db.dropComment(schema("public"), "shared");
        db.comment(column("orders", "id"), "number");
        db.comment(partOf(ObjectKind.ATTRIBUTE, "address", "street"), "with number");
        db.comment(partOf(ObjectKind.DOMAIN_CONSTRAINT, "email", "has_at"), "a");
        db.comment(partOf(ObjectKind.RULE, "orders", "quiet"), "deletes nothing");
        db.comment(function("total(integer default 5)"), "sum");
    }
}
