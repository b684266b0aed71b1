package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TableOptions;
import dev.rung.schema.definition.TableOptions.PartitionKey;
import dev.rung.schema.definition.TableOptions.Persistence;
import dev.rung.schema.operation.AlterStorageParameter;
import dev.rung.schema.operation.AttachPartition;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.DetachPartition;
import dev.rung.schema.operation.DropTable;
import dev.rung.schema.operation.SetPersistence;
import dev.rung.schema.operation.SetReplicaIdentity;
import dev.rung.schema.operation.SetTablespace;
import dev.rung.schema.operation.TableOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of operations on tables. */
final class TableSql implements TableOperation.Visitor<List<String>> {

    @Override
    public List<String> createTable(CreateTable operation) {
        var table = operation.table();
        var keys = EqualKeys.of(table.constraints());
        var statements = new ArrayList<String>();
        statements.add("create %stable %s%s%s%s"
                .formatted(
                        table.options().persistence() == Persistence.UNLOGGED ? "unlogged " : "",
                        Names.of(table.name()),
                        partitionOf(table.options()),
                        content(table, keys.together()),
                        options(table.options())));
        statements.addAll(keys.statements(table.name()));
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

    private static String content(TableDefinition table, List<ConstraintDefinition> constraints) {
        var lines = Stream.concat(
                        table.columns().stream().map(ColumnSql::definition),
                        constraints.stream().map(ConstraintSql::definition))
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
                .collect(Collectors.joining(", ", Names.words(key.strategy()) + " (", ")"));
    }

    @Override
    public List<String> dropTable(DropTable operation) {
        return List.of("drop table " + Names.of(operation.table().name()));
    }

    @Override
    public List<String> setPersistence(SetPersistence operation) {
        return alter(operation.table(), "set " + Names.words(operation.to()));
    }

    @Override
    public List<String> alterStorageParameter(AlterStorageParameter operation) {
        return alter(
                operation.table(),
                operation
                        .to()
                        .map(value -> "set (%s = %s)".formatted(operation.parameter(), value))
                        .orElse("reset (%s)".formatted(operation.parameter())));
    }

    @Override
    public List<String> setTablespace(SetTablespace operation) {
        return alter(operation.table(), "set tablespace " + Names.of(operation.to()));
    }

    @Override
    public List<String> setReplicaIdentity(SetReplicaIdentity operation) {
        var identity = operation.to();
        return alter(
                operation.table(),
                "replica identity "
                        + identity.index()
                                .map(index -> "using index " + Names.of(index))
                                .orElse(Names.words(identity.kind())));
    }

    @Override
    public List<String> attachPartition(AttachPartition operation) {
        return AttachSql.of(operation);
    }

    @Override
    public List<String> detachPartition(DetachPartition operation) {
        return alter(
                operation.parent(),
                "detach partition " + Names.of(operation.partition())
                        + (operation.mode() == BuildMode.CONCURRENT ? " concurrently" : ""));
    }

    private static List<String> alter(QualifiedName table, String change) {
        return List.of("alter table %s %s".formatted(Names.of(table), change));
    }
}
