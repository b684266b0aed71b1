package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropRuleTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createRule("quiet", "orders", "delete", "do instead nothing");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropRule("quiet", "orders", "delete", "do instead nothing");
    }
}
