package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.column;

import dev.rung.schema.ReversibleSchema;

class AlterIdentityTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("number").integer().identity();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterColumn(
                "orders", column("id").bigint().notNull(), column("id").bigint().identityByDefault());
        db.alterColumn(
                "orders",
                column("id").bigint().identityByDefault(),
                column("id").bigint().identity(c -> c.incrementBy(10).cache(5)));
        db.alterColumn(
                "orders",
                column("number").integer().identity(),
                column("number").integer());
    }

    @Override
    String givenSql() {
        return "insert into orders (id, total) values (1, 10), (2, 20)";
    }
}
