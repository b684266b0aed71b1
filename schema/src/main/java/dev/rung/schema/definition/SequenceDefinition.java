package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * A sequence. Immutable and thread-safe.
 *
 * @param name its name
 * @param type the type of its values: smallint, integer or bigint
 * @param options how it counts
 * @param ownedBy the column with which it goes; empty for none
 * @since 0.1
 */
public record SequenceDefinition(
        QualifiedName name, DataType<?> type, SequenceOptions options, Optional<OwningColumn> ownedBy) {

    /** Checks that all are there. */
    public SequenceDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(ownedBy, "ownedBy");
    }
}
