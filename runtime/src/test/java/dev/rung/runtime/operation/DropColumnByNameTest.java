package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Schema;

class DropColumnByNameTest extends OneWayOperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createSchema("billing");
        db.createTable("billing.orders", t -> t.column("total").bigint().unique());
    }

    @Override
    void change(Schema db) {
        db.dropColumn("billing.orders", "total");
    }
}
