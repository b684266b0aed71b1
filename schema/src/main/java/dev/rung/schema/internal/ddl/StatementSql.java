package dev.rung.schema.internal.ddl;

import dev.rung.schema.operation.DeleteRows;
import dev.rung.schema.operation.InsertRows;
import dev.rung.schema.operation.ReversibleSql;
import dev.rung.schema.operation.StatementOperation;
import dev.rung.schema.operation.UpdateRows;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of what the author wrote. */
final class StatementSql implements StatementOperation.Visitor<List<String>> {

    @Override
    public List<String> reversibleSql(ReversibleSql operation) {
        return List.of(operation.up());
    }

    @Override
    public List<String> insertRows(InsertRows operation) {
        var rows = operation.rows();
        return List.of("insert into %s %s values\n%s"
                .formatted(
                        Names.of(rows.table()),
                        Names.list(rows.columns()),
                        rows.rows().stream().map(StatementSql::row).collect(Collectors.joining(",\n"))));
    }

    /** Equality is the server's own: {@code in} would take an operator from the path of migrations. */
    @Override
    public List<String> deleteRows(DeleteRows operation) {
        var rows = operation.rows();
        var places = rows.key().stream().map(rows.columns()::indexOf).toList();
        var key = row(rows.key().stream().map(Names::of).toList());
        return List.of("delete from %s where %s"
                .formatted(
                        Names.of(rows.table()),
                        rows.rows().stream()
                                .map(row -> row(places.stream().map(row::get).toList()))
                                .map(values -> key + " operator(pg_catalog.=) " + values)
                                .collect(Collectors.joining("\nor "))));
    }

    @Override
    public List<String> updateRows(UpdateRows operation) {
        var update = operation.update();
        return List.of("update %s set %s%s"
                .formatted(
                        Names.of(update.table()),
                        update.assignments().stream()
                                .map(each -> Names.of(each.column()) + " = " + each.sql())
                                .collect(Collectors.joining(", ")),
                        update.where().map(" where "::concat).orElse("")));
    }

    private static String row(List<String> values) {
        return values.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
