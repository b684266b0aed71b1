package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateEventTriggerTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createFunction("seen()", "returns event_trigger language plpgsql as 'begin end'");
    }

    @Override
    void change(ReversibleSchema db) {
        db.createEventTrigger("seen", "on ddl_command_end when tag in ('CREATE TABLE') execute function seen()");
    }
}
