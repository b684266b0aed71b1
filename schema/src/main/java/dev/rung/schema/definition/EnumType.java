package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;

/**
 * A type whose values are labels. Immutable and thread-safe.
 *
 * @param name its name
 * @param labels its labels, in their order
 * @since 0.1
 */
public record EnumType(QualifiedName name, List<String> labels) implements TypeDefinition {

    /**
     * Keeps a copy of the labels.
     *
     * @throws IllegalArgumentException if a label is there twice
     */
    public EnumType {
        Objects.requireNonNull(name, "name");
        labels = List.copyOf(labels);
        if (labels.stream().distinct().count() < labels.size()) {
            throw new IllegalArgumentException("enum %s has a label twice: %s".formatted(name, labels));
        }
    }

    /**
     * Returns it as the type of a column.
     *
     * @return the type
     */
    public DataType<String> dataType() {
        return DataType.named(name);
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.TYPE;
    }

    @Override
    public EnumType withName(QualifiedName other) {
        return new EnumType(other, labels);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.enumType(this);
    }
}
