package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ReplicaIdentity.ALL_COLUMNS;
import static dev.rung.schema.definition.ReplicaIdentity.PRIMARY_KEY;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ReplicaIdentity;

class SetReplicaIdentityTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.index("orders_by_id").on("id").unique();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.setReplicaIdentity("orders", PRIMARY_KEY, ALL_COLUMNS);
        db.setReplicaIdentity("orders", ALL_COLUMNS, ReplicaIdentity.index("orders_by_id"));
        db.setReplicaIdentity("orders", ReplicaIdentity.index("orders_by_id"), ReplicaIdentity.NOTHING);
    }
}
