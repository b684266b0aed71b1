package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.function;
import static dev.rung.schema.definition.ObjectReference.schema;
import static dev.rung.schema.definition.ObjectReference.sequence;
import static dev.rung.schema.definition.ObjectReference.table;

import dev.rung.schema.ReversibleSchema;

class ChangeOwnerTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createSequence("ids");
        db.createFunction("total(integer)", "returns integer language sql as 'select 1'");
        db.createSchema("billing");
    }

    @Override
    String givenSql() {
        return """
                alter table orders owner to pg_monitor; alter sequence ids owner to pg_monitor;
                alter function total(integer) owner to pg_monitor; alter schema billing owner to pg_monitor""";
    }

    @Override
    void change(ReversibleSchema db) {
        db.changeOwner(table("orders"), "pg_monitor", "pg_read_all_data");
        db.changeOwner(sequence("ids"), "pg_monitor", "pg_read_all_data");
        db.changeOwner(function("total(integer)"), "pg_monitor", "pg_read_all_data");
        db.changeOwner(schema("billing"), "pg_monitor", "pg_read_all_data");
    }
}
