package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.sql.ddl.OperationSql;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.operation.DropByName;
import dev.rung.schema.operation.DropByName.Dependents;
import dev.rung.schema.operation.DropByName.Presence;
import org.junit.jupiter.api.Test;

class DropByNameTest {

    @Test
    void its_sql_is_as_written() {
        var drop = new DropByName(ObjectReference.materializedView("sales"), Presence.IF_PRESENT, Dependents.CASCADE);

        assertThat(OperationSql.of(drop)).containsExactly("drop materialized view if exists \"sales\" cascade");
    }
}
