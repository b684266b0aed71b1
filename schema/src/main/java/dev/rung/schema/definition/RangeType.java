package dev.rung.schema.definition;

import java.util.Objects;

/**
 * A type of ranges. Immutable and thread-safe.
 *
 * @param name its name
 * @param options what it is, in SQL, such as {@code subtype = float8, subtype_diff = float8mi}
 * @since 0.1
 */
public record RangeType(QualifiedName name, String options) implements TypeDefinition {

    public RangeType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(options, "options");
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.TYPE;
    }

    @Override
    public RangeType withName(QualifiedName other) {
        return new RangeType(other, options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.range(this);
    }
}
