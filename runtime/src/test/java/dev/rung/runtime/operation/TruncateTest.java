package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.sql.ddl.OperationSql;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.DropByName.Dependents;
import dev.rung.schema.operation.Truncate;
import org.junit.jupiter.api.Test;

class TruncateTest {

    @Test
    void its_sql_is_as_written() {
        var operation = new Truncate(QualifiedName.of("orders"), Truncate.Numbers.BEGIN_AGAIN, Dependents.CASCADE);

        assertThat(OperationSql.of(operation)).containsExactly("truncate table \"orders\" restart identity cascade");
    }
}
