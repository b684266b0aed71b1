package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DropEventTriggerTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createFunction("seen()", "returns event_trigger language plpgsql as 'begin end'");
        db.createEventTrigger("seen", "on ddl_command_end execute function seen()");
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropEventTrigger("seen", "on ddl_command_end execute function seen()");
    }
}
