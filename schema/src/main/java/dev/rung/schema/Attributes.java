package dev.rung.schema;

import dev.rung.schema.definition.Attribute;
import dev.rung.schema.definition.CompositeType;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The attributes of a composite type that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Attributes {

    private final List<Attribute> attributes = new ArrayList<>();

    private Attributes() {}

    static CompositeType of(String name, Consumer<? super Attributes> content) {
        var written = new Attributes();
        content.accept(written);
        return new CompositeType(QualifiedName.of(name), written.attributes);
    }

    static Attribute attribute(String name, String type) {
        return new Attribute(new Identifier(name), new DataType<>(type));
    }

    /**
     * Adds an attribute.
     *
     * @param name its name
     * @param type its type, in SQL
     * @return this
     */
    public Attributes add(String name, String type) {
        attributes.add(attribute(name, type));
        return this;
    }
}
