package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ConstraintDefinition;
import java.util.function.UnaryOperator;

/** The renaming of an enum label, applied to the defaults and constraints that contain it. */
record EnumValueRenaming(String from, String to) {

    TableModel in(TableModel table) {
        return table.withColumns(OrderedMaps.values(table.columns(), this::in))
                .withConstraints(OrderedMaps.values(table.constraints(), this::in));
    }

    private ColumnDefinition in(ColumnDefinition column) {
        return column.withValue(column.value().map(value -> value.mapDefault(this::in)));
    }

    private ConstraintDefinition in(ConstraintDefinition constraint) {
        return constraint.mapColumns(UnaryOperator.identity(), this::in);
    }

    private String in(String sql) {
        return SqlText.relabelled(sql, from, to);
    }
}
