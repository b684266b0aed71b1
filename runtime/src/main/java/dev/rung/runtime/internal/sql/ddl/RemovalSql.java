package dev.rung.runtime.internal.sql.ddl;

import dev.rung.schema.operation.DropByName;
import dev.rung.schema.operation.DropColumnByName;
import dev.rung.schema.operation.RemovalOperation;
import java.util.List;

/** The SQL of removals that know no more than a name. */
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
}
