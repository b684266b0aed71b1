package dev.rung.schema.definition;

import java.util.Objects;

/**
 * A trigger of a table or view. Immutable and thread-safe.
 *
 * @param name its name
 * @param table its table
 * @param kind whether it can wait for the end of the transaction
 * @param events when it fires, in SQL, such as {@code after update of "total" or insert}
 * @param action what follows the table, in SQL, such as {@code for each row execute function audit()}
 * @since 0.1
 */
public record TriggerDefinition(Identifier name, QualifiedName table, Kind kind, String events, String action) {

    public TriggerDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(action, "action");
    }

    /** The kinds of triggers. */
    public enum Kind {
        /** It fires at once. */
        PLAIN,
        /** It may be deferred, as a constraint. */
        CONSTRAINT
    }
}
