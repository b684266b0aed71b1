package dev.rung.model;

import dev.rung.schema.definition.CompositeType;
import dev.rung.schema.definition.DomainType;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RangeType;
import dev.rung.schema.definition.TypeDefinition;

/** Copies of types with one thing changed. */
final class TypeChange {

    private TypeChange() {}

    static TypeDefinition named(TypeDefinition type, QualifiedName name) {
        if (type instanceof EnumType each) {
            return new EnumType(name, each.labels());
        }
        if (type instanceof DomainType each) {
            return new DomainType(
                    name, each.base(), each.collation(), each.nullability(), each.defaultSql(), each.checks());
        }
        if (type instanceof CompositeType each) {
            return new CompositeType(name, each.attributes());
        }
        return new RangeType(name, ((RangeType) type).options());
    }
}
