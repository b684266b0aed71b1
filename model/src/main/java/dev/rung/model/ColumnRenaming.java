package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.LinkedHashMap;

/** The renaming of a column, applied to everything that names it. */
record ColumnRenaming(Identifier from, Identifier to) {

    TableModel in(TableModel table) {
        var columns = new LinkedHashMap<Identifier, ColumnDefinition>();
        table.columns().forEach((name, column) -> columns.put(of(name), in(column)));
        return table.withColumns(columns)
                .withConstraints(OrderedMaps.values(table.constraints(), each -> each.mapColumns(this::of, this::of)))
                .withIndexes(OrderedMaps.values(table.indexes(), each -> each.mapColumns(this::of, this::of)));
    }

    private ColumnDefinition in(ColumnDefinition column) {
        return column.withName(of(column.name())).withValue(column.value().map(value -> value.mapGenerated(this::of)));
    }

    /** Returns the table with the column renamed in its foreign keys to {@code target}. */
    TableModel inReferences(TableModel table, QualifiedName target) {
        return table.withConstraints(OrderedMaps.values(
                table.constraints(), each -> each.mapTarget(its -> its.table().equals(target) ? in(its) : its)));
    }

    private ForeignKeyConstraint.Target in(ForeignKeyConstraint.Target target) {
        return new ForeignKeyConstraint.Target(
                target.table(), target.columns().stream().map(this::of).toList());
    }

    private Identifier of(Identifier column) {
        return column.equals(from) ? to : column;
    }

    private String of(String sql) {
        return SqlText.renamed(sql, from, to);
    }
}
