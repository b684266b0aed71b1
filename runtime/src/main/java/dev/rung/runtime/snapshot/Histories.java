package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.history.HistoryFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the histories of Rung, whatever they are called: no other table has these columns. */
final class Histories {

    private static final String PUBLIC = "public";

    private Histories() {}

    /** Returns the names, with their schema, of those that can be read without running code of another role. */
    static List<String> readable(List<SchemaObject> objects, List<ObjectId> histories) {
        return objects.stream()
                .filter(object -> histories.contains(object.id()) && object.id().kind() == DatabaseObjectKind.TABLE)
                .filter(table -> table.fact("row security").isEmpty())
                .map(Histories::withSchema)
                .toList();
    }

    private static String withSchema(SchemaObject table) {
        var schema = table.parents().get(0).name();
        return schema.equals(PUBLIC)
                ? PUBLIC + '.' + table.id().name()
                : table.id().name();
    }

    static List<ObjectId> in(List<SchemaObject> objects) {
        var declarations = HistoryFormat.declarations();
        var columns = objects.stream()
                .filter(object -> object.id().kind() == DatabaseObjectKind.COLUMN)
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
