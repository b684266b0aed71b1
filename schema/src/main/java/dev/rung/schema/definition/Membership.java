package dev.rung.schema.definition;

import java.util.Objects;

/**
 * The membership of a role in another one. Immutable and thread-safe.
 *
 * @param role the role whose rights are lent
 * @param member the role that gets them
 * @param option whether the member may pass it on
 * @since 0.1
 */
public record Membership(Identifier role, Identifier member, Grants.Option option) {

    /** Checks that all are there. */
    public Membership {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(option, "option");
    }
}
