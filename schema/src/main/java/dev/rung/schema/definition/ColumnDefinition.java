package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A column, without the constraints and indexes on it. Immutable and thread-safe.
 *
 * @param name its name
 * @param type its type
 * @param collation its collation; empty for that of its type
 * @param nullability whether it is nullable
 * @param value where its value comes from if a row gives none; empty for null
 * @param comment its comment; empty for none
 * @param options its storage options and privileges
 * @since 0.1
 */
public record ColumnDefinition(
        Identifier name,
        DataType<?> type,
        Optional<QualifiedName> collation,
        Nullability nullability,
        Optional<ColumnValue> value,
        Optional<String> comment,
        ColumnOptions options) {

    private static final Set<String> SERIAL_TYPES = Set.of("smallint", "integer", "bigint");

    /**
     * Rejects null.
     *
     * @throws IllegalArgumentException if its values come from a sequence, and it is of a type that a sequence does not give
     */
    public ColumnDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(nullability, "nullability");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(options, "options");
        if (value.flatMap(each -> each.as(ColumnValue.Serial.class)).isPresent()
                && !SERIAL_TYPES.contains(type.sql())) {
            throw new IllegalArgumentException(
                    "column %s is a serial, and its values are %s: a sequence gives smallint, integer or bigint, leave out array()"
                            .formatted(name, type.sql()));
        }
    }

    /**
     * Returns a copy with another name.
     *
     * @param other the name of the copy
     * @return the copy
     */
    public ColumnDefinition withName(Identifier other) {
        return new ColumnDefinition(other, type, collation, nullability, value, comment, options);
    }

    /**
     * Returns a copy of another type, with the same collation.
     *
     * @param other the type of the copy
     * @return the copy
     */
    public ColumnDefinition withType(DataType<?> other) {
        return new ColumnDefinition(name, other, collation, nullability, value, comment, options);
    }

    /**
     * Returns a copy with another collation.
     *
     * @param other the collation of the copy; empty for that of its type
     * @return the copy
     */
    public ColumnDefinition withCollation(Optional<QualifiedName> other) {
        return new ColumnDefinition(name, type, other, nullability, value, comment, options);
    }

    /**
     * Returns a copy that takes null or does not.
     *
     * @param other whether the copy takes null
     * @return the copy
     */
    public ColumnDefinition withNullability(Nullability other) {
        return new ColumnDefinition(name, type, collation, other, value, comment, options);
    }

    /**
     * Returns a copy with another source of values.
     *
     * @param other where the copy gets a value from; empty for null
     * @return the copy
     */
    public ColumnDefinition withValue(Optional<ColumnValue> other) {
        return new ColumnDefinition(name, type, collation, nullability, other, comment, options);
    }
}
