package dev.rung.runtime.operation.sequence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A view of columns of one table. */
final class ModelView {

    String name;
    final ModelTable table;
    /** The columns by the names that they had when the view was created, and keep. */
    final Map<String, ModelColumn> columns = new LinkedHashMap<>();

    Optional<ModelColumn> where = Optional.empty();
    Optional<String> comment = Optional.empty();
    final boolean materialized;

    ModelView(String name, ModelTable table, List<ModelColumn> columns, boolean materialized) {
        this.name = name;
        this.table = table;
        this.materialized = materialized;
        columns.forEach(column -> this.columns.put(column.name, column));
    }

    boolean uses(ModelColumn column) {
        return columns.containsValue(column) || where.filter(column::equals).isPresent();
    }

    String query() {
        var shown = columns.entrySet().stream()
                .map(column -> column.getValue().quoted() + " as " + ModelColumn.quoted(column.getKey()))
                .collect(Collectors.joining(", "));
        var condition = where.map(column -> " where " + column.quoted() + " is not null")
                .orElse("");
        return "select " + shown + " from " + ModelColumn.quoted(table.name) + condition;
    }
}
