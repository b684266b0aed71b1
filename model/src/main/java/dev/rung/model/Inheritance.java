package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The tables from which a table inherits columns, as a partition or a child. Immutable and thread-safe.
 *
 * @param partitionOf the table that it is a partition of, with its schema
 * @param inherits the tables that it inherits from, each with its schema
 * @since 0.1
 */
public record Inheritance(Optional<QualifiedName> partitionOf, List<QualifiedName> inherits) {

    /** A table that inherits from none. */
    public static final Inheritance NONE = new Inheritance(Optional.empty(), List.of());

    public Inheritance {
        Objects.requireNonNull(partitionOf, "partitionOf");
        inherits = List.copyOf(inherits);
    }

    boolean isFrom(QualifiedName table) {
        return partitionOf.filter(table::equals).isPresent() || inherits.contains(table);
    }

    /** Returns whether the server may have given the table parts that no operation names. */
    boolean bringsParts() {
        return partitionOf.isPresent() || !inherits.isEmpty();
    }
}
