package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.desc;

import dev.rung.schema.ReversibleSchema;

class CreatePartitionIndexTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.partitionByRange("id");
        });
        db.createTable("orders_old", t -> {
            t.partitionOf("orders").forValuesFrom(1).to(1000);
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.createIndex("orders_by_id").on("orders", desc("id")).partitionsLater();
        db.createPartitionIndex("orders_by_id", "orders_old_by_id")
                .on("orders_old", desc("id"))
                .concurrently();
    }
}
