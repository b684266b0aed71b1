package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;

/**
 * A composite type. Immutable and thread-safe.
 *
 * @param name its name
 * @param attributes its attributes, in their order
 * @since 0.1
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes) implements TypeDefinition {

    public CompositeType {
        Objects.requireNonNull(name, "name");
        attributes = List.copyOf(attributes);
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.TYPE;
    }

    @Override
    public CompositeType withName(QualifiedName other) {
        return new CompositeType(other, attributes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.composite(this);
    }
}
