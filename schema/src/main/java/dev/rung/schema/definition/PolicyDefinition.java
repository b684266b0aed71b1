package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row security policy. Immutable and thread-safe.
 *
 * @param name its name
 * @param table its table
 * @param kind how it goes together with others
 * @param command for which command
 * @param roles for which roles; empty for all
 * @param using which rows are seen, in SQL; empty for all
 * @param check which rows may be written, in SQL; empty for those that are seen
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

    /** Keeps a copy of the roles, and checks that all are there. */
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

    /** How policies go together. */
    public enum Kind {
        /** One of them has to allow a row. */
        PERMISSIVE,
        /** Each of them has to. */
        RESTRICTIVE
    }

    /** The commands that policies know. */
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
