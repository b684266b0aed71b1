package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;

/**
 * A publication. Immutable and thread-safe.
 *
 * @param name its name
 * @param reach what it publishes beside single tables
 * @param tables the tables that it publishes
 * @param schemas the schemas of which it publishes all tables; PostgreSQL 15 and later
 * @param options its options, in SQL, such as {@code publish = 'insert'}
 * @since 0.1
 */
public record PublicationDefinition(
        Identifier name, Reach reach, List<QualifiedName> tables, List<Identifier> schemas, List<String> options) {

    public PublicationDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reach, "reach");
        tables = List.copyOf(tables);
        schemas = List.copyOf(schemas);
        options = List.copyOf(options);
    }

    /**
     * Returns the first major version of PostgreSQL that has it.
     *
     * @return the version
     */
    public int since() {
        return schemas.isEmpty() ? 14 : 15;
    }

    /** What a publication publishes beside single tables and schemas. */
    public enum Reach {
        /** Nothing. */
        NAMED,
        /** All tables of the database. */
        ALL_TABLES
    }
}
