package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;

/**
 * Rows of a table. Immutable and thread-safe.
 *
 * @param table the table
 * @param key the columns by which a row is found again
 * @param columns the columns that are given, those of the key among them
 * @param rows the values as SQL literals, row by row, in the order of the columns
 * @since 0.1
 */
public record RowsDefinition(
        QualifiedName table, List<Identifier> key, List<Identifier> columns, List<List<String>> rows) {

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException if a row has not as many values as there are columns, a column of the key is not
     *     given, or there is no row or no key, or a key holds null
     */
    public RowsDefinition {
        Objects.requireNonNull(table, "table");
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no row for table %s: give it one with row(values)".formatted(table));
        }
        if (key.isEmpty() || !columns.containsAll(key)) {
            throw new IllegalArgumentException(
                    "rows of table %s cannot be found again: key %s has to be among the columns %s"
                            .formatted(table, key, columns));
        }
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of table %s has %d values for %d columns: %s"
                        .formatted(table, row.size(), columns.size(), row));
            }
            if (key.stream().map(columns::indexOf).map(row::get).anyMatch("null"::equals)) {
                throw new IllegalArgumentException(
                        "a row of table %s has null in its key %s, and cannot be found by it: %s"
                                .formatted(table, key, row));
            }
        }
    }
}
