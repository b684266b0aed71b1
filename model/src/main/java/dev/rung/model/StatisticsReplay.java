package dev.rung.model;

import dev.rung.schema.operation.CreateStatistics;
import dev.rung.schema.operation.DropStatistics;
import dev.rung.schema.operation.StatisticsOperation;

/** Operations on statistics: they need their columns. The model does not follow them. */
record StatisticsReplay(Editor editor) implements StatisticsOperation.Visitor<Editor> {

    @Override
    public Editor createStatistics(CreateStatistics operation) {
        var statistics = operation.statistics();
        editor.table(statistics.table())
                .ifPresent(table -> statistics.keys().stream()
                        .flatMap(key -> key.namedColumn().stream())
                        .forEach(column -> editor.hasColumn(table, column, "statistics " + statistics.name())));
        return editor;
    }

    @Override
    public Editor dropStatistics(DropStatistics operation) {
        return editor;
    }
}
