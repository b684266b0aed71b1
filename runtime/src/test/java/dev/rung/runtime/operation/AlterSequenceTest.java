package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.SequenceOptions;

class AlterSequenceTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createSequence("ids");
        db.createSequence("steps").counting(c -> c.incrementBy(-1).maxValue(100));
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterSequence(
                "ids",
                from -> {},
                to -> to.integer()
                        .counting(c -> c.startWith(10).incrementBy(10))
                        .ownedBy("orders", "id"));
        db.alterSequence(
                "steps",
                from -> from.counting(c -> c.incrementBy(-1).maxValue(100)),
                to -> to.counting(SequenceOptions::cycle));
    }
}
