package dev.rung.runtime.operation;

import static dev.rung.schema.definition.Privilege.USAGE;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.DefaultPrivileges;

class RevokeDefaultTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.grantDefault("pg_monitor", DefaultPrivileges.Objects.SEQUENCES, USAGE);
    }

    @Override
    void change(ReversibleSchema db) {
        db.revokeDefault("pg_monitor", DefaultPrivileges.Objects.SEQUENCES, USAGE);
    }
}
