package dev.rung.schema;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.StatisticsDefinition;
import dev.rung.schema.operation.CreateStatistics;
import dev.rung.schema.operation.DropStatistics;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.List;
import java.util.function.Function;

/**
 * Changes of extended statistics.
 *
 * @since 0.1
 */
public interface StatisticsChanges extends Changes {

    /**
     * Creates extended statistics, which the next ANALYZE collects.
     *
     * @param name their name
     * @return the next step: table and columns
     */
    default StatisticsTable createStatistics(String name) {
        return statistics(name, CreateStatistics::new);
    }

    /**
     * Drops extended statistics. A rollback creates them again.
     *
     * @param name their name
     * @return the next step: table and columns
     */
    default StatisticsTable dropStatistics(String name) {
        return statistics(name, DropStatistics::new);
    }

    private StatisticsTable statistics(String name, Function<StatisticsDefinition, ReversibleOperation> operation) {
        var pending =
                new Pending<Statistics>("statistics %s have no table: name it with on(table, columns)".formatted(name));
        add(() -> List.of(operation.apply(pending.get().definition())));
        var qualified = QualifiedName.of(name);
        return (table, columns) -> pending.set(new Statistics(qualified, table, columns));
    }

    /**
     * Statistics without a table. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface StatisticsTable {

        /**
         * Names the table and the columns.
         *
         * @param table the table
         * @param columns the columns
         * @return the statistics
         */
        Statistics on(String table, String... columns);
    }
}
