package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AlterPolicyTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createPolicy("own").on("orders").using("customer = current_user");
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterPolicy(
                "own",
                "orders",
                from -> from.using("customer = current_user"),
                to -> to.to("pg_monitor").using("total > 0"));
    }
}
