package dev.rung.runtime.internal.sql.ddl;

import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TableOptions;
import dev.rung.schema.definition.TableOptions.PartitionKey;
import dev.rung.schema.definition.TableOptions.Persistence;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.DropTable;
import dev.rung.schema.operation.RenameTable;
import dev.rung.schema.operation.TableOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of operations on tables. */
final class TableSql implements TableOperation.Visitor<List<String>> {

    @Override
    public List<String> createTable(CreateTable operation) {
        var table = operation.table();
        var statements = new ArrayList<String>();
        statements.add("create %stable %s%s%s%s"
                .formatted(
                        table.options().persistence() == Persistence.UNLOGGED ? "unlogged " : "",
                        Names.of(table.name()),
                        partitionOf(table.options()),
                        content(table),
                        options(table.options())));
        table.indexes().forEach(index -> statements.add(IndexSql.create(index)));
        table.columns().forEach(column -> statements.addAll(ColumnOptionsSql.of(table.name(), column)));
        statements.addAll(Comments.of(table));
        return statements;
    }

    private static String partitionOf(TableOptions options) {
        return options.partitionOf()
                .map(place -> " partition of " + Names.of(place.parent()))
                .orElse("");
    }

    private static String content(TableDefinition table) {
        var lines = Stream.concat(
                        table.columns().stream().map(ColumnSql::definition),
                        table.constraints().stream().map(ConstraintSql::definition))
                .toList();
        if (lines.isEmpty()) {
            return table.options().partitionOf().isPresent() ? "" : " ()";
        }
        return lines.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
    }

    private static String options(TableOptions options) {
        var sql = new StringBuilder();
        if (!options.inherits().isEmpty()) {
            sql.append(
                    options.inherits().stream().map(Names::of).collect(Collectors.joining(", ", " inherits (", ")")));
        }
        options.partitionOf().ifPresent(place -> sql.append(' ').append(place.bounds()));
        options.partitionedBy().ifPresent(key -> sql.append(" partition by ").append(partitionKey(key)));
        if (!options.storage().isEmpty()) {
            sql.append(options.storage().stream().collect(Collectors.joining(", ", " with (", ")")));
        }
        return sql.toString();
    }

    private static String partitionKey(PartitionKey key) {
        return key.keys().stream()
                .map(IndexSql::key)
                .collect(Collectors.joining(", ", key.strategy().name().toLowerCase(Locale.ROOT) + " (", ")"));
    }

    @Override
    public List<String> dropTable(DropTable operation) {
        return List.of("drop table " + Names.of(operation.table().name()));
    }

    @Override
    public List<String> renameTable(RenameTable operation) {
        return List.of("alter table %s rename to %s".formatted(Names.of(operation.table()), Names.of(operation.to())));
    }
}
