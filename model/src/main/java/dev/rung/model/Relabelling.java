package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintDefinition.Check;

/** A label of an enum that gets another name, followed into defaults and checks. */
record Relabelling(String from, String to) {

    TableModel in(TableModel table) {
        return table.withColumns(Copies.values(table.columns(), this::in))
                .withConstraints(Copies.values(table.constraints(), this::in));
    }

    private ColumnDefinition in(ColumnDefinition column) {
        return Copies.valued(column, column.value().map(this::in));
    }

    private ColumnValue in(ColumnValue value) {
        return value instanceof ColumnValue.Default written
                ? new ColumnValue.Default(SqlText.relabelled(written.sql(), from, to))
                : value;
    }

    private ConstraintDefinition in(ConstraintDefinition constraint) {
        return constraint instanceof Check check
                ? new Check(check.name(), SqlText.relabelled(check.sql(), from, to), check.inheritance())
                : constraint;
    }
}
