package dev.rung.schema.definition;

import java.util.Objects;

/**
 * The membership of a role in another one. Immutable and thread-safe.
 *
 * @param role the role that is granted
 * @param member the role that becomes a member
 * @param option whether the member may grant the membership to others
 * @since 0.1
 */
public record Membership(Identifier role, Identifier member, Grants.Option option) {

    public Membership {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(option, "option");
    }
}
