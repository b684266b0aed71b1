package dev.rung.schema.definition;

import java.util.Objects;

/**
 * A rewrite rule. Immutable and thread-safe.
 *
 * @param name its name
 * @param table its table
 * @param event what is rewritten: select, insert, update or delete
 * @param action what follows the table, in SQL, such as {@code do instead nothing}
 * @since 0.1
 */
public record RuleDefinition(Identifier name, QualifiedName table, String event, String action) {

    public RuleDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(action, "action");
    }
}
