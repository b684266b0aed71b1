package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import org.junit.jupiter.api.Test;

class RevokeMembershipTest extends OperationTest {

    private String member = "clerk";

    @Override
    void givenBeside(TestDatabase db) {
        member = db.createRole("clerk", "secret").name();
    }

    @Override
    void given(ReversibleSchema db) {
        db.grantRole("pg_monitor", member);
    }

    @Override
    void change(ReversibleSchema db) {
        db.revokeRole("pg_monitor", member);
    }

    @Test
    void its_rollback_restores_the_membership_which_belongs_to_no_database(TestDatabase db) {
        prepare(db);
        var change = Change.of(this::change);

        run(db, change.up());
        assertThat(isMember(db)).isEqualTo("false");
        run(db, change.down());
        assertThat(isMember(db)).isEqualTo("true");
    }

    private String isMember(TestDatabase db) {
        return db.queryStrings("select pg_catalog.pg_has_role(?, 'pg_monitor', 'member')::text", member)
                .get(0);
    }
}
