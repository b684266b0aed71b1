package dev.rung.schema.internal.ddl;

import dev.rung.schema.operation.CreateStatistics;
import dev.rung.schema.operation.DropStatistics;
import dev.rung.schema.operation.StatisticsOperation;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of extended statistics. */
final class StatisticsSql implements StatisticsOperation.Visitor<List<String>> {

    @Override
    public List<String> createStatistics(CreateStatistics operation) {
        var statistics = operation.statistics();
        return List.of("create statistics %s%s on %s from %s"
                .formatted(
                        Names.of(statistics.name()),
                        statistics.kinds().isEmpty() ? "" : " (" + String.join(", ", statistics.kinds()) + ')',
                        statistics.keys().stream().map(IndexSql::key).collect(Collectors.joining(", ")),
                        Names.of(statistics.table())));
    }

    @Override
    public List<String> dropStatistics(DropStatistics operation) {
        return List.of("drop statistics " + Names.of(operation.statistics().name()));
    }
}
