package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.column;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Schema;

class ChangeTypeOneWayTest extends OneWayOperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("total").text();
            t.column("note").varchar(20);
        });
    }

    @Override
    void change(Schema db) {
        db.alterType("orders", column("total").integer(), "total::integer");
        db.alterType("orders", column("note").text());
    }
}
