package dev.rung.schema.internal.ddl;

import dev.rung.schema.operation.ChangeTypeOneWay;
import dev.rung.schema.operation.DropByName;
import dev.rung.schema.operation.DropColumnByName;
import dev.rung.schema.operation.DropConstraintByName;
import dev.rung.schema.operation.RemovalOperation;
import dev.rung.schema.operation.Truncate;
import dev.rung.schema.operation.Truncate.Numbers;
import java.util.List;

/** The SQL of removals by name alone. */
final class RemovalSql implements RemovalOperation.Visitor<List<String>> {

    @Override
    public List<String> dropByName(DropByName operation) {
        return List.of(ObjectSql.drop(operation));
    }

    @Override
    public List<String> dropColumnByName(DropColumnByName operation) {
        return List.of(
                "alter table %s drop column %s".formatted(Names.of(operation.table()), Names.of(operation.column())));
    }

    @Override
    public List<String> dropConstraintByName(DropConstraintByName operation) {
        return List.of("alter table %s drop constraint %s"
                .formatted(Names.of(operation.table()), Names.of(operation.constraint())));
    }

    @Override
    public List<String> changeTypeOneWay(ChangeTypeOneWay operation) {
        return ColumnSql.alter(operation.table(), operation.column(), ColumnSql.type(operation.to()));
    }

    @Override
    public List<String> truncate(Truncate operation) {
        return List.of("truncate table %s%s%s"
                .formatted(
                        Names.of(operation.table()),
                        operation.numbers() == Numbers.BEGIN_AGAIN ? " restart identity" : "",
                        operation.dependents() == DropByName.Dependents.CASCADE ? " cascade" : ""));
    }
}
