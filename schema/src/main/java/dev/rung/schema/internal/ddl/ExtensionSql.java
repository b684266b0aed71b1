package dev.rung.schema.internal.ddl;

import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.CreateExtension;
import dev.rung.schema.operation.DropExtension;
import dev.rung.schema.operation.ExtensionOperation;
import dev.rung.schema.operation.UpdateExtension;
import java.util.List;

/** The SQL of operations on extensions. */
final class ExtensionSql implements ExtensionOperation.Visitor<List<String>> {

    @Override
    public List<String> createExtension(CreateExtension operation) {
        return List.of("create extension %s%s%s"
                .formatted(
                        Names.of(operation.extension().name()),
                        operation
                                .extension()
                                .schema()
                                .map(schema -> " schema " + Names.of(schema))
                                .orElse(""),
                        operation
                                .extension()
                                .version()
                                .map(version -> " version " + Quoting.literal(version))
                                .orElse("")));
    }

    @Override
    public List<String> dropExtension(DropExtension operation) {
        return List.of("drop extension " + Names.of(operation.extension().name()));
    }

    @Override
    public List<String> updateExtension(UpdateExtension operation) {
        return List.of("alter extension %s update to %s"
                .formatted(Names.of(operation.extension()), Quoting.literal(operation.version())));
    }
}
