package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropStatisticsTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createStatistics("orders_together").on("orders", "total", "customer");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropStatistics("orders_together").on("orders", "total", "customer");
    }
}
