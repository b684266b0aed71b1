package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Schema;

class DropConstraintByNameTest extends OneWayOperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("total").bigint().check("total_ok", "total > 0"));
    }

    @Override
    void change(Schema db) {
        db.dropConstraint("orders", "total_ok");
    }
}
