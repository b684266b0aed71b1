package dev.rung.schema;

import dev.rung.schema.definition.DefaultPrivileges;
import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Privilege;
import java.util.List;
import java.util.Optional;

/**
 * Default privileges that are being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class DefaultGrant {

    private final Identifier role;
    private final DefaultPrivileges.Objects objects;
    private final List<Privilege> privileges;
    private Optional<Identifier> owner = Optional.empty();
    private Optional<Identifier> schema = Optional.empty();
    private Grants.Option option = Grants.Option.KEEP;

    DefaultGrant(String role, DefaultPrivileges.Objects objects, List<Privilege> privileges) {
        this.role = new Identifier(role);
        this.objects = objects;
        this.privileges = privileges;
    }

    /**
     * Restricts it to objects of one schema.
     *
     * @param name the schema
     * @return this
     */
    public DefaultGrant inSchema(String name) {
        schema = Optional.of(new Identifier(name));
        return this;
    }

    /**
     * Applies to objects that another role creates, instead of the role that runs the migration.
     *
     * @param name the role
     * @return this
     */
    public DefaultGrant madeBy(String name) {
        owner = Optional.of(new Identifier(name));
        return this;
    }

    /**
     * Adds WITH GRANT OPTION.
     *
     * @return this
     */
    public DefaultGrant withGrantOption() {
        option = Grants.Option.PASS_ON;
        return this;
    }

    DefaultPrivileges scope() {
        return new DefaultPrivileges(owner, schema, objects);
    }

    Grants grants() {
        return new Grants(privileges, List.of(), role, option);
    }
}
