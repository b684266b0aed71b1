package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateTriggerTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createView("all_orders", "select * from orders");
        db.createFunction("audit()", "returns trigger language plpgsql as 'begin return new; end'");
    }

    @Override
    void change(ReversibleSchema db) {
        db.createTrigger("audit")
                .on("orders")
                .after("insert or update of total")
                .sql("for each row when (new.total > 0) execute function audit()");
        db.createTrigger("refuse").on("all_orders").insteadOf("insert").sql("for each row execute function audit()");
        db.createConstraintTrigger("later")
                .on("orders")
                .after("insert")
                .sql("deferrable initially deferred for each row execute function audit()");
    }
}
