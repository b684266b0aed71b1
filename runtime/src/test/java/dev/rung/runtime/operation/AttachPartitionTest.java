package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.MINVALUE;

import dev.rung.schema.ReversibleSchema;

class AttachPartitionTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.partitionByRange("id");
        });
        db.createTable("orders_old", t -> {
            t.column("id").bigint().notNull();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.attachPartition("orders", "orders_old").forValuesFrom(MINVALUE).to(1000);
    }

    @Override
    String givenSql() {
        return "insert into orders_old values (1)";
    }
}
