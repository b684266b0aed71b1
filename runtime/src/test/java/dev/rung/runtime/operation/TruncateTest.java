package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Schema;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.DropByName.Dependents;
import dev.rung.schema.operation.Truncate;

class TruncateTest extends OneWayOperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("id").bigint().identity().primaryKey());
        db.createTable("lines", t -> t.column("order_id").bigint().references("orders", "id"));
    }

    @Override
    void change(Schema db) {
        db.truncate("lines");
        db.add(new Truncate(QualifiedName.of("orders"), Truncate.Numbers.BEGIN_AGAIN, Dependents.CASCADE));
    }
}
