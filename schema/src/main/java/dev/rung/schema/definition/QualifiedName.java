package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a table, index, type or another object that lives in a schema. Immutable and thread-safe.
 *
 * @param schema the schema; empty where the search path finds it
 * @param name the name in it
 * @since 0.1
 */
public record QualifiedName(Optional<Identifier> schema, Identifier name) {

    private static final String PART = "(\"(?:[^\"]++|\"\")++\"|[^\".]++)";
    private static final Pattern NAME = Pattern.compile("(?:" + PART + "\\.)?" + PART);

    public QualifiedName {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
    }

    /**
     * Reads a name as migrations write it: {@code orders} or {@code billing.orders}, with case kept. A part that has a dot
     * or a quote in it is written in double quotes, as in SQL.
     *
     * @param text the name
     * @return the name in its parts
     * @throws IllegalArgumentException if it is none
     */
    public static QualifiedName of(String text) {
        var parts = NAME.matcher(Objects.requireNonNull(text, "name"));
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "%s is not the name of an object: write name or schema.name, and a part with a dot in it in double quotes"
                            .formatted(text));
        }
        return new QualifiedName(
                Optional.ofNullable(parts.group(1)).map(QualifiedName::unquoted), unquoted(parts.group(2)));
    }

    /**
     * Returns another name in the same schema.
     *
     * @param other the name
     * @return it, in this schema
     */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(schema, other);
    }

    private static Identifier unquoted(String part) {
        var isQuoted = part.startsWith("\"");
        return new Identifier(isQuoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
    }

    /** Returns the name as people write it. */
    @Override
    public String toString() {
        return schema.map(in -> in + ".").orElse("") + name;
    }
}
