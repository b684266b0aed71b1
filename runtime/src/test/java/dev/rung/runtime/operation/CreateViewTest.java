package dev.rung.runtime.operation;

import static dev.rung.schema.definition.Privilege.SELECT;

import dev.rung.schema.ReversibleSchema;

class CreateViewTest extends OperationTest {

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
        db.createView("open_orders", "select id from orders where total > 0")
                .with("security_barrier")
                .grant("pg_monitor", SELECT)
                .comment("it's all that is open");
        db.createMaterializedView("sales", "select customer, sum(total) as total from orders group by customer")
                .with("fillfactor = 70")
                .uniqueIndex("sales_by_customer", "customer")
                .index("sales_by_total", "total");
    }
}
