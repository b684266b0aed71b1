package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateRuleTest extends OperationTest {

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
        db.createRule("quiet", "orders", "delete", "where old.total > 0 do instead nothing");
    }
}
