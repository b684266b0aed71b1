package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.history.HistoryFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the histories of Rung, whatever they are called: no other table has these columns. */
final class Histories {

    private Histories() {}

    static List<ObjectId> in(List<SchemaObject> objects) {
        var declarations = HistoryFormat.declarations();
        var columns = objects.stream()
                .filter(object -> object.id().kind() == ObjectKind.COLUMN)
                .collect(Collectors.groupingBy(
                        Columns::table,
                        Collectors.mapping(
                                column -> Columns.name(column)
                                        + ' '
                                        + column.fact("type").orElse(""),
                                Collectors.toUnmodifiableSet())));
        return columns.entrySet().stream()
                .filter(table -> declarations.contains(table.getValue()))
                .map(table -> table.getKey())
                .toList();
    }
}
