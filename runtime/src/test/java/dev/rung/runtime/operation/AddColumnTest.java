package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.CASCADE;
import static dev.rung.schema.Keywords.column;

import dev.rung.schema.ReversibleSchema;

class AddColumnTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("id").bigint().primaryKey());
    }

    @Override
    void change(ReversibleSchema db) {
        db.addColumn("orders", column("note").text().notNull().defaultTo(""));
        db.addColumn("orders", column("placed_at").timestamptz().notNull().defaultSql("now()"));
        db.addColumn(
                "orders",
                column("replaces")
                        .bigint()
                        .references("orders", "id")
                        .onDelete(CASCADE)
                        .indexed()
                        .comment("the order that this one stands for"));
        db.addColumn(
                "orders",
                column("token").uuid().notNull().defaultSql("gen_random_uuid()").unique());
        db.addColumn("orders", column("number").integer().identityByDefault().check("number > 0"));
    }

    @Override
    String givenSql() {
        return "insert into orders values (1), (2)";
    }
}
