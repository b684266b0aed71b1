package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateRoutineTest extends OperationTest {

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
        db.createFunction(
                "total(of text, floor numeric default greatest(0, 1))",
                "returns numeric language sql as $$ select sum(total) from orders $$");
        db.createProcedure("Clean Up()", "language sql as 'delete from orders'");
        db.createAggregate("biggest(integer)", "sfunc = int4larger, stype = integer");
    }
}
