package dev.rung.schema.definition;

import java.util.Objects;

/**
 * A column by its name. Immutable and thread-safe.
 *
 * @param table its table
 * @param column its name
 * @since 0.1
 */
public record OwningColumn(QualifiedName table, Identifier column) {

    public OwningColumn {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
    }
}
