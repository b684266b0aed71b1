package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropRoutineTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createFunction("total(integer = 5)", "returns numeric language sql as 'select sum(total) from orders'");
        db.createProcedure("clean()", "language sql as 'delete from orders'");
        db.createAggregate("biggest(integer)", "sfunc = int4larger, stype = integer");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropFunction("total(integer = 5)", "returns numeric language sql as 'select sum(total) from orders'");
        db.dropProcedure("clean()", "language sql as 'delete from orders'");
        db.dropAggregate("biggest(integer)", "sfunc = int4larger, stype = integer");
    }
}
