package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.sql.ddl.OperationSql;
import dev.rung.schema.definition.ColumnType;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ChangeTypeOneWay;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTypeOneWayTest {

    @Test
    void its_sql_is_as_written() {
        var operation = new ChangeTypeOneWay(
                QualifiedName.of("orders"),
                new Identifier("total"),
                new ColumnType(new DataType<>("integer"), Optional.empty(), Optional.of("total::integer")));

        assertThat(OperationSql.of(operation))
                .containsExactly("alter table \"orders\" alter column \"total\" type integer using (total::integer)");
    }
}
