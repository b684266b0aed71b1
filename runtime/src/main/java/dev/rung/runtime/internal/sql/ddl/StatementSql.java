package dev.rung.runtime.internal.sql.ddl;

import dev.rung.schema.operation.ReversibleSql;
import dev.rung.schema.operation.StatementOperation;
import java.util.List;

/** The SQL of what the author wrote. */
final class StatementSql implements StatementOperation.Visitor<List<String>> {

    @Override
    public List<String> reversibleSql(ReversibleSql operation) {
        return List.of(operation.up());
    }
}
