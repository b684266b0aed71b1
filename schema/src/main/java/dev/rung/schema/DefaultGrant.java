package dev.rung.schema;

import dev.rung.schema.definition.DefaultPrivileges;
import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Privilege;
import java.util.List;
import java.util.Optional;

/**
 * What a role may do with objects that come, as it is being written. Belongs to one call of a migration.
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
     * Takes objects of one schema only.
     *
     * @param name the schema
     * @return this
     */
    public DefaultGrant inSchema(String name) {
        schema = Optional.of(new Identifier(name));
        return this;
    }

    /**
     * Takes objects that another role makes than the one that runs the migration.
     *
     * @param name the role
     * @return this
     */
    public DefaultGrant madeBy(String name) {
        owner = Optional.of(new Identifier(name));
        return this;
    }

    /**
     * Lets the role pass it on.
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
