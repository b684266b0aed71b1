package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class RefreshViewTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createMaterializedView("sales", "select id from orders").uniqueIndex("sales_key", "id");
    }

    @Override
    void change(ReversibleSchema db) {
        db.refreshView("sales");
        db.refreshViewConcurrently("sales");
    }
}
