package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.column;

import dev.rung.schema.ReversibleSchema;

class ChangeTypeTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2).defaultSql("0");
            t.column("note").varchar(20);
            t.column("number").text();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterColumn(
                "orders",
                column("total").numeric(12, 2).defaultSql("0"),
                column("total").numeric(14, 2).defaultSql("0"));
        db.alterColumn(
                "orders", column("note").varchar(20), column("note").text().collate("C"));
        db.alterColumn("orders", column("number").text(), column("number").integer())
                .using("number::integer", "number::text");
    }

    @Override
    String givenSql() {
        return "insert into orders values (1, 10, 'a', '7')";
    }
}
