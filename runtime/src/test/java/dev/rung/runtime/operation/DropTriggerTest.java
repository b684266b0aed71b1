package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropTriggerTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createFunction("audit()", "returns trigger language plpgsql as 'begin return new; end'");
        db.createTrigger("audit").on("orders").before("insert").sql("for each row execute function audit()");
        db.createConstraintTrigger("later")
                .on("orders")
                .after("insert")
                .sql("deferrable for each row execute function audit()");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropTrigger("audit").on("orders").before("insert").sql("for each row execute function audit()");
        db.dropConstraintTrigger("later")
                .on("orders")
                .after("insert")
                .sql("deferrable for each row execute function audit()");
    }
}
