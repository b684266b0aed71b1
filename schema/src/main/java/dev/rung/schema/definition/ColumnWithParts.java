package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;

/**
 * A column with the constraints and indexes on it alone. Immutable and thread-safe.
 *
 * @param column the column
 * @param constraints its constraints
 * @param indexes its indexes
 * @since 0.1
 */
public record ColumnWithParts(
        ColumnDefinition column, List<ConstraintDefinition> constraints, List<IndexDefinition> indexes) {

    public ColumnWithParts {
        Objects.requireNonNull(column, "column");
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }
}
