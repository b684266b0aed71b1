package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateSequenceTest extends OperationTest {

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
        db.createSequence("ids");
        db.createSequence("order_ids")
                .integer()
                .counting(c -> c.startWith(5)
                        .incrementBy(5)
                        .minValue(5)
                        .maxValue(500)
                        .cache(10)
                        .cycle())
                .ownedBy("orders", "id");
    }
}
