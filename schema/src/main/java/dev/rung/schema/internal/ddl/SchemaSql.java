package dev.rung.schema.internal.ddl;

import dev.rung.schema.operation.CreateSchema;
import dev.rung.schema.operation.DropSchema;
import dev.rung.schema.operation.SchemaOperation;
import java.util.List;

/** The SQL of operations on schemas. */
final class SchemaSql implements SchemaOperation.Visitor<List<String>> {

    @Override
    public List<String> createSchema(CreateSchema operation) {
        return List.of("create schema " + Names.of(operation.schema()));
    }

    @Override
    public List<String> dropSchema(DropSchema operation) {
        return List.of("drop schema " + Names.of(operation.schema()));
    }
}
