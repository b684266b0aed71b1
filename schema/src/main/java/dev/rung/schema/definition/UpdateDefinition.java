package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * New values for rows of a table. Immutable and thread-safe.
 *
 * @param table the table
 * @param assignments which columns get which values, one at least
 * @param where which rows, in SQL; empty for all
 * @since 0.1
 */
public record UpdateDefinition(QualifiedName table, List<Assignment> assignments, Optional<String> where) {

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if no column gets a value
     */
    public UpdateDefinition {
        Objects.requireNonNull(table, "table");
        assignments = List.copyOf(assignments);
        Objects.requireNonNull(where, "where");
        if (assignments.isEmpty()) {
            throw new IllegalArgumentException(
                    "the update of table %s sets nothing: say what, with set(column, value)".formatted(table));
        }
    }

    /**
     * A column and its new value.
     *
     * @param column the column
     * @param sql the value as an expression, which sees the old values of its row
     */
    public record Assignment(Identifier column, String sql) {

        public Assignment {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(sql, "value");
        }
    }
}
