package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * The type that a column gets. Immutable and thread-safe.
 *
 * @param type the type
 * @param collation how it is sorted; empty for what its type says
 * @param using how its values are computed from the old ones, in SQL; empty where PostgreSQL knows
 * @since 0.1
 */
public record ColumnType(DataType<?> type, Optional<QualifiedName> collation, Optional<String> using) {

    /** Checks that all are there. */
    public ColumnType {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(using, "using");
    }
}
