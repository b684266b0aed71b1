package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.column;
import static dev.rung.schema.definition.ObjectReference.domain;
import static dev.rung.schema.definition.ObjectReference.function;
import static dev.rung.schema.definition.ObjectReference.materializedView;
import static dev.rung.schema.definition.ObjectReference.object;
import static dev.rung.schema.definition.ObjectReference.partOf;
import static dev.rung.schema.definition.ObjectReference.schema;
import static dev.rung.schema.definition.ObjectReference.sequence;
import static dev.rung.schema.definition.ObjectReference.type;
import static dev.rung.schema.definition.ObjectReference.view;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ObjectKind;

class RenameObjectTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createSchema("billing");
        db.createView("open_orders", "select id from orders");
        db.createMaterializedView("sales", "select id from orders");
        db.createSequence("billing.ids");
        db.createEnum("status", "draft");
        db.createType("address", a -> a.add("street", "text"));
        db.createDomain("email", "text").check("has_at", "value ~ '@'");
        db.createFunction("total(integer default 5)", "returns integer language sql as 'select 1'");
        db.createFunction("audit()", "returns trigger language plpgsql as 'begin return new; end'");
        db.createTrigger("audit").on("orders").before("insert").sql("for each row execute function audit()");
        db.createPolicy("own").on("orders");
        db.createPublication("some");
        db.createStatistics("together").on("orders", "id", "total");
        db.createIndex("orders_by_total").on("orders", "total");
    }

    @Override
    void change(ReversibleSchema db) {
        db.rename(view("open_orders"), "Open orders");
        db.rename(column("Open orders", "id"), "no");
        db.rename(materializedView("sales"), "turnover");
        db.rename(sequence("billing.ids"), "numbers");
        db.rename(schema("billing"), "accounts");
        db.rename(type("status"), "state");
        db.rename(type("address"), "place");
        db.rename(partOf(ObjectKind.ATTRIBUTE, "place", "street"), "road");
        db.rename(partOf(ObjectKind.DOMAIN_CONSTRAINT, "email", "has_at"), "at");
        db.rename(domain("email"), "mail");
        db.rename(function("total(integer default 5)"), "sum_of");
        db.rename(partOf(ObjectKind.TRIGGER, "orders", "audit"), "watch");
        db.rename(partOf(ObjectKind.POLICY, "orders", "own"), "mine");
        db.rename(object(ObjectKind.PUBLICATION, "some"), "few");
        db.rename(object(ObjectKind.STATISTICS, "together"), "both");
        db.renameIndex("orders_by_total", "Orders by total");
        db.renameTable("orders", "Customer orders");
    }
}
