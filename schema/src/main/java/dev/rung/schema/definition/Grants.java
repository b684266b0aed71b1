package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;

/**
 * Privileges of a role. Immutable and thread-safe.
 *
 * @param privileges the privileges, one at least
 * @param columns the columns that they are on; empty for the whole object
 * @param role the role; {@code public} for all roles
 * @param option whether the role may grant them to others
 * @since 0.1
 */
public record Grants(List<Privilege> privileges, List<Identifier> columns, Identifier role, Option option) {

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException if nothing is granted
     */
    public Grants {
        privileges = List.copyOf(privileges);
        columns = List.copyOf(columns);
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(option, "option");
        if (privileges.isEmpty()) {
            throw new IllegalArgumentException("role %s is granted nothing: name a privilege".formatted(role));
        }
    }

    /** Whether a role may grant its privileges to others. */
    public enum Option {
        /** It may not. */
        KEEP,
        /** It may. */
        PASS_ON
    }
}
