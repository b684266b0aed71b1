package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table with all that is created with it. Immutable and thread-safe.
 *
 * @param name its name
 * @param columns its columns, in their order
 * @param constraints its constraints
 * @param indexes its indexes
 * @param options what else it is
 * @param comment its comment; empty for none
 * @since 0.1
 */
public record TableDefinition(
        QualifiedName name,
        List<ColumnDefinition> columns,
        List<ConstraintDefinition> constraints,
        List<IndexDefinition> indexes,
        TableOptions options,
        Optional<String> comment) {

    public TableDefinition {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(comment, "comment");
    }
}
