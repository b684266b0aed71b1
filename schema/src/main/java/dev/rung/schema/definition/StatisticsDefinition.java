package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;

/**
 * Extended statistics, which the planner uses for several columns together. Immutable and thread-safe.
 *
 * @param name its name
 * @param table the table
 * @param keys the columns and expressions
 * @param kinds what is collected: ndistinct, dependencies, mcv; empty for all
 * @since 0.1
 */
public record StatisticsDefinition(QualifiedName name, QualifiedName table, List<IndexKey> keys, List<String> kinds) {

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException if there is no column
     */
    public StatisticsDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(table, "table");
        keys = List.copyOf(keys);
        kinds = List.copyOf(kinds);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "statistics %s have no columns: name two of them, or an expression".formatted(name));
        }
    }
}
