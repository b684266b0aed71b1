package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.sql.ddl.OperationSql;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.DropConstraintByName;
import org.junit.jupiter.api.Test;

class DropConstraintByNameTest {

    @Test
    void its_sql_is_as_written() {
        var operation = new DropConstraintByName(QualifiedName.of("orders"), new Identifier("total_ok"));

        assertThat(OperationSql.of(operation)).containsExactly("alter table \"orders\" drop constraint \"total_ok\"");
    }
}
