package dev.rung.schema;

import dev.rung.schema.definition.ExtensionDefinition;
import dev.rung.schema.definition.Identifier;
import java.util.Optional;

/**
 * An extension that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Extension {

    private final Identifier name;
    private Optional<Identifier> schema = Optional.empty();
    private Optional<String> version = Optional.empty();

    Extension(String name) {
        this.name = new Identifier(name);
    }

    /**
     * Sets the schema of its objects.
     *
     * @param schemaName the schema
     * @return this
     */
    public Extension inSchema(String schemaName) {
        schema = Optional.of(new Identifier(schemaName));
        return this;
    }

    /**
     * Sets the version; without it the default version of the server is installed.
     *
     * @param text the version
     * @return this
     */
    public Extension version(String text) {
        version = Optional.of(text);
        return this;
    }

    ExtensionDefinition definition() {
        return new ExtensionDefinition(name, schema, version);
    }
}
