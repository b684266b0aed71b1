package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.column;

import dev.rung.schema.ReversibleSchema;

class AlterExpressionTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("vat").numeric(12, 2).generatedStored("total * 0.19");
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterColumn(
                "orders",
                column("vat").numeric(12, 2).generatedStored("total * 0.19"),
                column("vat").numeric(12, 2).generatedStored("total * 0.21"));
    }

    @Override
    String givenSql() {
        return "insert into orders (id, total) values (1, 10), (2, 20)";
    }
}
