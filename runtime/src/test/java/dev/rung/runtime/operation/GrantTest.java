package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.domain;
import static dev.rung.schema.definition.ObjectReference.function;
import static dev.rung.schema.definition.ObjectReference.routine;
import static dev.rung.schema.definition.ObjectReference.schema;
import static dev.rung.schema.definition.ObjectReference.sequence;
import static dev.rung.schema.definition.ObjectReference.table;
import static dev.rung.schema.definition.ObjectReference.view;
import static dev.rung.schema.definition.Privilege.CREATE;
import static dev.rung.schema.definition.Privilege.EXECUTE;
import static dev.rung.schema.definition.Privilege.INSERT;
import static dev.rung.schema.definition.Privilege.SELECT;
import static dev.rung.schema.definition.Privilege.UPDATE;
import static dev.rung.schema.definition.Privilege.USAGE;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ObjectKind;

class GrantTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("customer").text();
        });
        db.createSequence("ids");
        db.createView("open_orders", "select id from orders");
        db.createFunction("total(floor integer default 0)", "returns integer language sql as 'select 1'");
        db.createAggregate("biggest(integer)", "sfunc = int4larger, stype = integer");
        db.createDomain("email", "text");
        db.createSchema("billing");
    }

    @Override
    String givenSql() {
        return "revoke execute on all functions in schema public from public; revoke usage on type email from public";
    }

    @Override
    void change(ReversibleSchema db) {
        db.grant(SELECT, INSERT).on(table("orders")).to("pg_monitor").withGrantOption();
        db.grant(UPDATE).on(table("orders")).columns("id", "total").to("public");
        db.grant(SELECT).on(view("open_orders")).to("pg_monitor");
        db.grant(USAGE).on(sequence("ids")).to("pg_monitor");
        db.grant(EXECUTE).on(function("total(floor integer default 0)")).to("public");
        db.grant(EXECUTE).on(routine(ObjectKind.AGGREGATE, "biggest(integer)")).to("public");
        db.grant(USAGE).on(domain("email")).to("pg_monitor");
        db.grant(USAGE, CREATE).on(schema("billing")).to("pg_monitor");
    }
}
