package dev.rung.schema.definition;

import java.util.Optional;

/**
 * The future objects of a role to which default privileges apply. Immutable and thread-safe.
 *
 * @param owner the role that creates them; empty for the one that runs the migration
 * @param schema the schema in which they are created; empty for every schema
 * @param objects their kind
 * @since 0.1
 */
public record DefaultPrivileges(Optional<Identifier> owner, Optional<Identifier> schema, Objects objects) {

    public DefaultPrivileges {
        java.util.Objects.requireNonNull(owner, "owner");
        java.util.Objects.requireNonNull(schema, "schema");
        java.util.Objects.requireNonNull(objects, "objects");
    }

    /** The kinds of objects that have default privileges. */
    public enum Objects {
        /** Tables and views. */
        TABLES,
        /** Sequences. */
        SEQUENCES,
        /** Functions and procedures. */
        ROUTINES,
        /** Types and domains. */
        TYPES,
        /** Schemas. */
        SCHEMAS
    }
}
