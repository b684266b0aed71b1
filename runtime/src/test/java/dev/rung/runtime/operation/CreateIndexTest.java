package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.BRIN;
import static dev.rung.schema.Keywords.desc;
import static dev.rung.schema.Keywords.expression;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.IndexKey;

class CreateIndexTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("note").text();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.createIndex("orders_by_total").on("orders", "total").where("total > 0");
        db.createIndex("orders_by_id").on("orders", "id").unique().concurrently();
        db.createIndex("orders_open")
                .on("orders", "id", desc("total").nullsLast())
                .thenBy("note")
                .with("fillfactor = 80");
        db.createIndex("orders_by_note")
                .on(
                        "orders",
                        expression("lower(note)").operatorClass("text_pattern_ops"),
                        IndexKey.column("note").collate("C"));
        db.createIndex("orders_in_order").on("orders", "id").using(BRIN);
        db.createIndex("orders_covering").on("orders", "id").include("total");
    }
}
