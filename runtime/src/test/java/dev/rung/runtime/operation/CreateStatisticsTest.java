package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateStatisticsTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.createStatistics("orders_together").on("orders", "total", "customer").kinds("ndistinct", "mcv");
        db.createStatistics("orders_lower").on("orders").expression("lower(customer)");
    }
}
