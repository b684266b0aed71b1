package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.table;
import static dev.rung.schema.definition.Privilege.INSERT;
import static dev.rung.schema.definition.Privilege.SELECT;
import static dev.rung.schema.definition.Privilege.UPDATE;

import dev.rung.schema.ReversibleSchema;

class RevokeTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.grant(SELECT, INSERT).on(table("orders")).to("pg_monitor").withGrantOption();
        db.grant(UPDATE).on(table("orders")).columns("id", "total").to("public");
    }

    @Override
    void change(ReversibleSchema db) {
        db.revoke(SELECT, INSERT).on(table("orders")).from("pg_monitor").withGrantOption();
        db.revoke(UPDATE).on(table("orders")).columns("id", "total").from("public");
    }
}
