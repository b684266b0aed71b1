package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.sequence;
import static dev.rung.schema.definition.ObjectReference.table;
import static dev.rung.schema.definition.ObjectReference.view;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Schema;

class DropByNameTest extends OneWayOperationTest {

    @Override
    void given(ReversibleSchema db) {
        for (var table : new String[] {"orders", "customers", "order lines"}) {
            db.createTable(table, t -> t.column("id").bigint());
        }
        db.createView("all_lines", "select id from \"order lines\"");
        db.createView("open_orders", "select id from orders");
        db.createView("old_orders", "select id from customers");
        db.createMaterializedView("sales", "select id from orders");
        db.createSequence("ids").ownedBy("customers", "id");
        db.createEnum("status", "open");
        db.createDomain("email", "text");
        db.createFunction("total(integer)", "returns integer language sql as 'select 1'");
        db.createProcedure("clean()", "language sql as 'select 1'");
        db.createTrigger("quiet")
                .on("orders")
                .before("update")
                .sql("for each row execute function suppress_redundant_updates_trigger()");
        db.createPolicy("own").on("orders").using("id > 0");
    }

    @Override
    void change(Schema db) {
        db.dropView("open_orders");
        db.dropMaterializedView("sales");
        db.dropTrigger("orders", "quiet");
        db.dropPolicy("orders", "own");
        db.dropTable("orders");
        db.dropType("status");
        db.dropDomain("email");
        db.dropFunction("total(integer)");
        db.dropProcedure("clean()");
        db.drop(sequence("ids"));
        db.dropIfPresent(view("old_orders"));
        db.dropCascade(table("order lines"));
    }
}
