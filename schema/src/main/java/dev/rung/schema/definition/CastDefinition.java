package dev.rung.schema.definition;

import java.util.Objects;

/**
 * A cast. Immutable and thread-safe.
 *
 * @param source from which type
 * @param target to which type
 * @param sql how and when, such as {@code with inout as assignment}
 * @since 0.1
 */
public record CastDefinition(DataType<?> source, DataType<?> target, String sql) {

    public CastDefinition {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(sql, "sql");
    }
}
