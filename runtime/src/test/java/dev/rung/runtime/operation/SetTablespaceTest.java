package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class SetTablespaceTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("id").bigint());
    }

    @Override
    void change(ReversibleSchema db) {
        db.setTablespace("orders", "pg_default", "rung_test_space");
    }
}
