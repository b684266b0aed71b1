package dev.rung.runtime.internal.sql.ddl;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.GeneratedStorage;
import dev.rung.schema.definition.IdentityKind;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.DropColumn;
import java.util.ArrayList;
import java.util.List;

/** The SQL of operations on columns. */
final class ColumnSql implements ColumnOperation.Visitor<List<String>> {

    @Override
    public List<String> addColumn(AddColumn operation) {
        var column = operation.column();
        var parts = new ArrayList<String>();
        parts.add("add column " + definition(column.column()));
        column.constraints().forEach(constraint -> parts.add("add " + ConstraintSql.definition(constraint)));
        var statements = new ArrayList<String>();
        statements.add("alter table %s %s".formatted(Names.of(operation.table()), String.join(", ", parts)));
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

    /** Returns a column as it stands in {@code create table}. */
    static String definition(ColumnDefinition column) {
        return Names.of(column.name())
                + ' '
                + column.type().sql()
                + column.collation().map(name -> " collate " + Names.of(name)).orElse("")
                + column.value().map(ColumnSql::value).orElse("")
                + (column.nullability() == Nullability.NOT_NULL ? " not null" : "");
    }

    private static String value(ColumnValue value) {
        if (value instanceof ColumnValue.Default expression) {
            return " default " + expression.sql();
        }
        if (value instanceof ColumnValue.Identity identity) {
            return " generated %s as identity%s"
                    .formatted(
                            identity.kind() == IdentityKind.ALWAYS ? "always" : "by default",
                            SequenceSql.inParentheses(identity.options()));
        }
        var generated = (ColumnValue.Generated) value;
        return " generated always as (%s) %s"
                .formatted(generated.sql(), generated.storage() == GeneratedStorage.STORED ? "stored" : "virtual");
    }
}
