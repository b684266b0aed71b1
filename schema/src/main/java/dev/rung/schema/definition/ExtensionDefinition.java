package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * An extension. Immutable and thread-safe.
 *
 * @param name its name
 * @param schema the schema of its objects; empty for that in its control file
 * @param version its version; empty for the newest that the server has
 * @since 0.1
 */
public record ExtensionDefinition(Identifier name, Optional<Identifier> schema, Optional<String> version) {

    public ExtensionDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(version, "version");
    }
}
