package dev.rung.schema.definition;

import java.util.Objects;

/**
 * A collation. Immutable and thread-safe.
 *
 * @param name its name
 * @param options what it is, in SQL, such as {@code provider = icu, locale = 'de'}
 * @since 0.1
 */
public record CollationDefinition(QualifiedName name, String options) {

    public CollationDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(options, "options");
    }
}
