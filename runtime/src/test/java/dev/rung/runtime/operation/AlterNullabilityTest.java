package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AlterNullabilityTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropNotNull("orders", "id");
        db.setNotNull("orders", "total");
    }

    @Override
    String givenSql() {
        return "insert into orders (id, total) values (1, 10), (2, 20)";
    }
}
