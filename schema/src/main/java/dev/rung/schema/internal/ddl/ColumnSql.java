package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnType;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.AlterColumnOptions;
import dev.rung.schema.operation.AlterDefault;
import dev.rung.schema.operation.AlterExpression;
import dev.rung.schema.operation.AlterIdentity;
import dev.rung.schema.operation.AlterNullability;
import dev.rung.schema.operation.ChangeType;
import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.DropColumn;
import dev.rung.schema.operation.DropExpression;
import dev.rung.schema.operation.RenameColumn;
import java.util.ArrayList;
import java.util.List;

/** The SQL of operations on columns. */
final class ColumnSql implements ColumnOperation.Visitor<List<String>> {

    @Override
    public List<String> addColumn(AddColumn operation) {
        var column = operation.column();
        var parts = new ArrayList<String>();
        parts.add("add column " + definition(column.column()));
        var keys = EqualKeys.of(column.constraints());
        keys.together().forEach(constraint -> parts.add("add " + ConstraintSql.definition(constraint)));
        var statements = new ArrayList<String>();
        statements.add("alter table %s %s".formatted(Names.of(operation.table()), String.join(", ", parts)));
        statements.addAll(keys.statements(operation.table()));
        column.indexes().forEach(index -> statements.add(IndexSql.create(index)));
        statements.addAll(ColumnOptionsSql.of(operation.table(), column.column()));
        Comments.of(operation.table(), column.column()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        return List.of("alter table %s drop column %s"
                .formatted(
                        Names.of(operation.table()),
                        Names.of(operation.column().column().name())));
    }

    /** Returns a column as it is written in {@code create table}. */
    static String definition(ColumnDefinition column) {
        var isSerial =
                column.value().filter(ColumnValue.Serial.class::isInstance).isPresent();
        return Names.of(column.name())
                + ' '
                + (isSerial ? serial(column.type()) : column.type().sql())
                + column.collation().map(name -> " collate " + Names.of(name)).orElse("")
                + column.value()
                        .map(value -> value.accept(new ColumnValueSql()))
                        .orElse("")
                + (column.nullability() == Nullability.NOT_NULL && !isSerial ? " not null" : "");
    }

    /** Only so the server creates the sequence, in its own name and owned by the column; it implies not null. */
    private static String serial(DataType<?> type) {
        return switch (type.sql()) {
            case "smallint" -> "smallserial";
            case "integer" -> "serial";
            case "bigint" -> "bigserial";
            default -> throw new IllegalArgumentException("no sequence gives " + type.sql());
        };
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        return List.of("alter table %s rename column %s to %s"
                .formatted(Names.of(operation.table()), Names.of(operation.from()), Names.of(operation.to())));
    }

    @Override
    public List<String> changeType(ChangeType operation) {
        return alter(operation.table(), operation.column(), type(operation.to()));
    }

    /** Returns the change of a type as it is written after the column. */
    static String type(ColumnType type) {
        return "type "
                + type.type().sql()
                + type.collation().map(name -> " collate " + Names.of(name)).orElse("")
                + type.using().map(" using (%s)"::formatted).orElse("");
    }

    @Override
    public List<String> alterDefault(AlterDefault operation) {
        return alter(
                operation.table(),
                operation.column(),
                operation.to().map("set default "::concat).orElse("drop default"));
    }

    @Override
    public List<String> alterNullability(AlterNullability operation) {
        var change = operation.to() == Nullability.NOT_NULL ? "set not null" : "drop not null";
        return alter(operation.table(), operation.column(), change);
    }

    @Override
    public List<String> alterIdentity(AlterIdentity operation) {
        return IdentitySql.of(operation);
    }

    @Override
    public List<String> alterExpression(AlterExpression operation) {
        return alter(
                operation.table(),
                operation.column(),
                "set expression as (%s)".formatted(operation.to().sql()));
    }

    @Override
    public List<String> dropExpression(DropExpression operation) {
        return alter(operation.table(), operation.column().column().name(), "drop expression");
    }

    @Override
    public List<String> alterColumnOptions(AlterColumnOptions operation) {
        var changes = ColumnOptionsSql.changes(Names.of(operation.column()), operation.from(), operation.to());
        return changes.isEmpty() ? List.of() : List.of(ColumnOptionsSql.alter(operation.table(), changes));
    }

    static List<String> alter(QualifiedName table, Identifier column, String change) {
        return List.of("alter table %s alter column %s %s".formatted(Names.of(table), Names.of(column), change));
    }
}
