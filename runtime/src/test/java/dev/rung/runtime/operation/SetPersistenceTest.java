package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class SetPersistenceTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
        db.createTable("sessions", t -> {
            t.column("id").uuid();
            t.unlogged();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.setUnlogged("orders");
        db.setLogged("sessions");
    }
}
