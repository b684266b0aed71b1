package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.sql.ddl.OperationSql;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.DropColumnByName;
import org.junit.jupiter.api.Test;

class DropColumnByNameTest {

    @Test
    void its_sql_is_as_written() {
        var drop = new DropColumnByName(QualifiedName.of("billing.orders"), new Identifier("total"));

        assertThat(OperationSql.of(drop)).containsExactly("alter table \"billing\".\"orders\" drop column \"total\"");
    }
}
