package dev.rung.schema.definition;

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
}
