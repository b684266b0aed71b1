package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.PolicyDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A row-level security policy that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Policy {

    private final Identifier name;
    private final QualifiedName table;
    private final List<Identifier> roles = new ArrayList<>();
    private PolicyDefinition.Kind kind = PolicyDefinition.Kind.PERMISSIVE;
    private PolicyDefinition.Command command = PolicyDefinition.Command.ALL;
    private Optional<String> using = Optional.empty();
    private Optional<String> check = Optional.empty();

    Policy(Identifier name, String table) {
        this.name = name;
        this.table = QualifiedName.of(table);
    }

    static PolicyDefinition of(String name, String table, Consumer<? super Policy> content) {
        var policy = new Policy(new Identifier(name), table);
        content.accept(policy);
        return policy.definition();
    }

    /**
     * Makes the policy RESTRICTIVE; the default is permissive.
     *
     * @return this
     */
    public Policy restrictive() {
        kind = PolicyDefinition.Kind.RESTRICTIVE;
        return this;
    }

    /**
     * Applies it FOR one command; the default is all.
     *
     * @param only the command
     * @return this
     */
    public Policy forCommand(PolicyDefinition.Command only) {
        command = only;
        return this;
    }

    /**
     * Applies it TO some roles; the default is all.
     *
     * @param names the roles
     * @return this
     */
    public Policy to(String... names) {
        Arrays.stream(names).map(Identifier::new).forEach(roles::add);
        return this;
    }

    /**
     * Sets the USING expression, for rows that are read.
     *
     * @param condition the expression
     * @return this
     */
    public Policy using(@SqlPart(prefix = "select (", suffix = ")") String condition) {
        using = Optional.of(condition);
        return this;
    }

    /**
     * Sets the WITH CHECK expression, for rows that are written; the default is that of USING.
     *
     * @param condition the expression
     * @return this
     */
    public Policy check(@SqlPart(prefix = "select (", suffix = ")") String condition) {
        check = Optional.of(condition);
        return this;
    }

    PolicyDefinition definition() {
        return new PolicyDefinition(name, table, kind, command, roles, using, check);
    }
}
