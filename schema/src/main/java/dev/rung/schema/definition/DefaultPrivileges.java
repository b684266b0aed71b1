package dev.rung.schema.definition;

import java.util.Optional;

/**
 * The objects that a role will make, as far as privileges go. Immutable and thread-safe.
 *
 * @param owner the role that makes them; empty for the one that runs the migration
 * @param schema where they are made; empty for everywhere
 * @param objects what they are
 * @since 0.1
 */
public record DefaultPrivileges(Optional<Identifier> owner, Optional<Identifier> schema, Objects objects) {

    /** Checks that all are there. */
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
