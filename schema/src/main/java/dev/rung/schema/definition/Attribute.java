package dev.rung.schema.definition;

import java.util.Objects;

/**
 * An attribute of a composite type. Immutable and thread-safe.
 *
 * @param name its name
 * @param type its type
 * @since 0.1
 */
public record Attribute(Identifier name, DataType<?> type) {

    public Attribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
