package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.PolicyDefinition;

class CreatePolicyTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.createPolicy("own").on("orders").using("customer = current_user");
        db.createPolicy("small")
                .on("orders")
                .restrictive()
                .forCommand(PolicyDefinition.Command.INSERT)
                .to("pg_monitor", "pg_read_all_data")
                .check("total < 100");
    }
}
