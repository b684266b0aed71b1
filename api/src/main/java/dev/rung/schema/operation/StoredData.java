package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.Objects;
import java.util.Optional;

/**
 * Where data is: the rows of a table, or the values of one of its columns. Immutable and thread-safe.
 *
 * @param table the table
 * @param column the column; empty for whole rows
 * @since 0.1
 */
public record StoredData(QualifiedName table, Optional<Identifier> column) {

    /** Checks that both are there. */
    public StoredData {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
    }
}
