package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DetachPartitionTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.partitionByRange("id");
        });
        db.createTable(
                "orders_old", t -> t.partitionOf("orders").forValuesFrom(1).to(1000));
        db.createTable(
                "orders_new", t -> t.partitionOf("orders").forValuesFrom(1000).to(2000));
    }

    @Override
    void change(ReversibleSchema db) {
        db.detachPartition("orders", "orders_new").forValuesFrom(1000).to(2000);
        db.detachPartitionConcurrently("orders", "orders_old").forValuesFrom(1).to(1000);
    }
}
