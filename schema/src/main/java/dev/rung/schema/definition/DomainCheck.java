package dev.rung.schema.definition;

import java.util.Objects;

/**
 * A CHECK constraint of a domain. Immutable and thread-safe.
 *
 * @param name its name
 * @param sql the condition, in which {@code value} is the value
 * @since 0.1
 */
public record DomainCheck(Identifier name, String sql) {

    public DomainCheck {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sql, "condition");
    }
}
