package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of an object, by which the server is asked whether it exists. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param name its name; that of its table, where it is a part of one
 * @param part its name within the table; empty where it is none
 * @since 0.1
 */
public record SchemaObjectName(Kind kind, QualifiedName name, Optional<Identifier> part) {

    public SchemaObjectName {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(part, "part");
    }

    /**
     * Returns the name of an object that is no part of a table.
     *
     * @param kind what it is
     * @param name its name
     * @return the name
     */
    public static SchemaObjectName of(Kind kind, QualifiedName name) {
        return new SchemaObjectName(kind, name, Optional.empty());
    }

    /** What kind of object. */
    public enum Kind {
        /** A table, index, view, materialized view or sequence: they share their names. */
        RELATION,
        /** A column of a table. */
        COLUMN,
        /** A trigger of a table. */
        TRIGGER,
        /** An enum, a domain, a composite or a range type. */
        TYPE,
        /** A schema. */
        SCHEMA,
        /** An extension. */
        EXTENSION
    }

    /** Returns the name as people write it, after what it is. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT)
                + ' '
                + name
                + part.map(Identifier::value).map("."::concat).orElse("");
    }
}
