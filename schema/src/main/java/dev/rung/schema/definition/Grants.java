package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;

/**
 * What a role may do. Immutable and thread-safe.
 *
 * @param privileges what, one at least
 * @param columns with which columns; empty for the whole object
 * @param role who; {@code public} for everybody
 * @param option whether the role may pass it on
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

    /** Whether a role may pass on what it may do. */
    public enum Option {
        /** It may not. */
        KEEP,
        /** It may. */
        PASS_ON
    }
}
