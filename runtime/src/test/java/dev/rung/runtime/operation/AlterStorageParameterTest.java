package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AlterStorageParameterTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint();
            t.with("fillfactor = 70");
            t.with("autovacuum_enabled = false");
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.setStorageParameter("orders", "parallel_workers", "2");
        db.changeStorageParameter("orders", "fillfactor", "70", "90");
        db.resetStorageParameter("orders", "autovacuum_enabled", "false");
    }
}
