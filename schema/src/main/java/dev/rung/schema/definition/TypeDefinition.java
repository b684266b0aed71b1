package dev.rung.schema.definition;

import java.util.Optional;

/**
 * A type that a schema can have.
 *
 * @since 0.1
 */
public sealed interface TypeDefinition permits EnumType, DomainType, CompositeType, RangeType {

    /**
     * Returns its name.
     *
     * @return the name
     */
    QualifiedName name();

    /**
     * Returns what kind of object it is.
     *
     * @return the kind
     */
    ObjectKind objectKind();

    /**
     * Returns this type where it is of one kind.
     *
     * @param kind the kind
     * @param <T> the kind
     * @return this type; empty where it is of another kind
     */
    default <T extends TypeDefinition> Optional<T> as(Class<T> kind) {
        return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
    }

    /**
     * Returns a copy with another name.
     *
     * @param other the name of the copy
     * @return the copy
     */
    TypeDefinition withName(QualifiedName other);

    /** Calls the method of {@code visitor} for this kind of type, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of type.
     *
     * @param <R> the result
     * @since 0.1
     */
    interface Visitor<R> {

        /** For CREATE TYPE ... AS ENUM. */
        R enumType(EnumType type);

        /** For CREATE DOMAIN. */
        R domain(DomainType type);

        /** For CREATE TYPE ... AS. */
        R composite(CompositeType type);

        /** For CREATE TYPE ... AS RANGE. */
        R range(RangeType type);
    }
}
