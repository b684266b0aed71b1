package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * A sequence. Immutable and thread-safe.
 *
 * @param name its name
 * @param type the type of its values: smallint, integer or bigint
 * @param options its options
 * @param ownedBy the column with which it is dropped; empty for none
 * @since 0.1
 */
public record SequenceDefinition(
        QualifiedName name, DataType<?> type, SequenceOptionsDefinition options, Optional<OwningColumn> ownedBy) {

    public SequenceDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(ownedBy, "ownedBy");
    }

    /**
     * Returns a copy with another name.
     *
     * @param other the name of the copy
     * @return the copy
     */
    public SequenceDefinition withName(QualifiedName other) {
        return new SequenceDefinition(other, type, options, ownedBy);
    }

    /**
     * Returns a copy that another column owns.
     *
     * @param other the column that owns the copy; empty for none
     * @return the copy
     */
    public SequenceDefinition withOwner(Optional<OwningColumn> other) {
        return new SequenceDefinition(name, type, options, other);
    }
}
