package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class ReplaceRoutineTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createFunction("total()", "returns numeric language sql as 'select sum(total) from orders'");
        db.createProcedure("clean()", "language sql as 'delete from orders'");
        db.createAggregate("biggest(integer)", "sfunc = int4larger, stype = integer");
    }

    @Override
    void change(ReversibleSchema db) {
        db.replaceFunction(
                "total()",
                "returns numeric language sql as 'select sum(total) from orders'",
                "returns numeric language sql stable as 'select max(total) from orders'");
        db.replaceProcedure(
                "clean()",
                "language sql as 'delete from orders'",
                "language sql as 'delete from orders where total = 0'");
        db.replaceAggregate(
                "biggest(integer)",
                "sfunc = int4larger, stype = integer",
                "sfunc = int4larger, stype = integer, sortop = >");
    }
}
