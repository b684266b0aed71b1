package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.history.HistoryShape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the histories of Rung, whatever they are called: no other table has these columns. */
final class Histories {

    private Histories() {}

    static List<ObjectId> in(List<SchemaObject> objects) {
        var columns = objects.stream()
                .filter(object -> object.id().kind() == ObjectKind.COLUMN)
                .sorted(Comparator.comparing(Columns::position))
                .collect(Collectors.groupingBy(
                        Columns::table,
                        Collectors.mapping(
                                column -> Columns.name(column)
                                        + ' '
                                        + column.fact("type").orElse(""),
                                Collectors.toList())));
        return columns.entrySet().stream()
                .filter(table -> table.getValue().equals(HistoryShape.columns()))
                .map(table -> table.getKey())
                .toList();
    }
}
