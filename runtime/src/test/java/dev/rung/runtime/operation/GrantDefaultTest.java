package dev.rung.runtime.operation;

import static dev.rung.schema.definition.Privilege.EXECUTE;
import static dev.rung.schema.definition.Privilege.SELECT;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.DefaultPrivileges;

class GrantDefaultTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createSchema("app");
    }

    @Override
    void change(ReversibleSchema db) {
        db.grantDefault("pg_monitor", DefaultPrivileges.Objects.TABLES, SELECT);
        db.grantDefault("pg_monitor", DefaultPrivileges.Objects.ROUTINES, EXECUTE)
                .inSchema("app")
                .madeBy("pg_read_all_data")
                .withGrantOption();
    }
}
