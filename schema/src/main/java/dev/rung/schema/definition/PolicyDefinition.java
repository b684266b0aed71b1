package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row-level security policy. Immutable and thread-safe.
 *
 * @param name its name
 * @param table its table
 * @param kind how it is combined with others
 * @param command for which command
 * @param roles for which roles; empty for all
 * @param using the USING expression, for rows that are read; empty for all
 * @param check the WITH CHECK expression, for rows that are written; empty for that of USING
 * @since 0.1
 */
public record PolicyDefinition(
        Identifier name,
        QualifiedName table,
        Kind kind,
        Command command,
        List<Identifier> roles,
        Optional<String> using,
        Optional<String> check) {

    /** Keeps a copy of the roles, and rejects null. */
    public PolicyDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(command, "command");
        roles = List.copyOf(roles);
        Objects.requireNonNull(using, "using");
        Objects.requireNonNull(check, "check");
    }

    /**
     * Returns whether PostgreSQL can alter another policy into this one.
     *
     * @param other the other policy
     * @return whether it can
     */
    public boolean isAlterationOf(PolicyDefinition other) {
        return name.equals(other.name)
                && table.equals(other.table)
                && kind == other.kind
                && command == other.command
                && using.isPresent() == other.using.isPresent()
                && check.isPresent() == other.check.isPresent();
    }

    /** How policies are combined. */
    public enum Kind {
        /** One of them has to allow a row. */
        PERMISSIVE,
        /** Each of them has to. */
        RESTRICTIVE
    }

    /** The commands that policies restrict. */
    public enum Command {
        /** All of them. */
        ALL,
        /** Reading. */
        SELECT,
        /** Inserting. */
        INSERT,
        /** Updating. */
        UPDATE,
        /** Deleting. */
        DELETE
    }
}
