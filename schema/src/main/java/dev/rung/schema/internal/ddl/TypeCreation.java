package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.Attribute;
import dev.rung.schema.definition.CompositeType;
import dev.rung.schema.definition.DomainType;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.RangeType;
import dev.rung.schema.definition.TypeDefinition;
import dev.rung.schema.internal.sql.Quoting;
import java.util.stream.Collectors;

/** The statement that creates a type. */
final class TypeCreation implements TypeDefinition.Visitor<String> {

    @Override
    public String enumType(EnumType type) {
        return "create type %s as enum (%s)"
                .formatted(
                        Names.of(type.name()),
                        type.labels().stream().map(Quoting::literal).collect(Collectors.joining(", ")));
    }

    @Override
    public String domain(DomainType type) {
        return DomainSql.create(type);
    }

    @Override
    public String composite(CompositeType type) {
        return "create type %s as (%s)"
                .formatted(
                        Names.of(type.name()),
                        type.attributes().stream().map(TypeCreation::attribute).collect(Collectors.joining(", ")));
    }

    @Override
    public String range(RangeType type) {
        return "create type %s as range (%s)".formatted(Names.of(type.name()), type.options());
    }

    /** Returns the name and the type of an attribute. */
    static String attribute(Attribute attribute) {
        return Names.of(attribute.name()) + ' ' + attribute.type().sql();
    }
}
