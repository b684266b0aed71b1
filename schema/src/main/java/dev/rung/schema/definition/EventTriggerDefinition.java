package dev.rung.schema.definition;

import java.util.Objects;

/**
 * An event trigger, which fires on changes of the schema. Immutable and thread-safe.
 *
 * @param name its name
 * @param sql what follows the name, such as {@code on ddl_command_end execute function audit()}
 * @since 0.1
 */
public record EventTriggerDefinition(Identifier name, String sql) {

    public EventTriggerDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sql, "sql");
    }
}
