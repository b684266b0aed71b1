package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * The type of a column after a change. Immutable and thread-safe.
 *
 * @param type the type
 * @param collation its collation; empty for that of its type
 * @param using the USING expression that converts the values, in SQL; empty where PostgreSQL has a cast
 * @since 0.1
 */
public record ColumnType(DataType<?> type, Optional<QualifiedName> collation, Optional<String> using) {

    public ColumnType {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(using, "using");
    }
}
