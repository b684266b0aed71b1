package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.RowSecurity;

class ChangeRowSecurityTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createTable("bills", t -> t.column("id").bigint());
        db.enableRowSecurity("bills");
    }

    @Override
    void change(ReversibleSchema db) {
        db.enableRowSecurity("orders");
        db.changeRowSecurity("orders", RowSecurity.ON, RowSecurity.FORCED);
        db.disableRowSecurity("bills");
    }
}
