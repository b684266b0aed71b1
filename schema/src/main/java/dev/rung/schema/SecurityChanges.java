package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.PolicyDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RowSecurity;
import dev.rung.schema.operation.AlterPolicy;
import dev.rung.schema.operation.ChangeRowSecurity;
import dev.rung.schema.operation.CreatePolicy;
import dev.rung.schema.operation.DropPolicy;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes of row-level security.
 *
 * @since 0.1
 */
public interface SecurityChanges extends Changes {

    /**
     * Enables, forces or disables row-level security of a table.
     *
     * @param table the table
     * @param from the setting before
     * @param to the new setting
     */
    default void changeRowSecurity(String table, RowSecurity from, RowSecurity to) {
        add(new ChangeRowSecurity(QualifiedName.of(table), from, to));
    }

    /**
     * Enables row-level security of a table.
     *
     * @param table the table
     */
    default void enableRowSecurity(String table) {
        changeRowSecurity(table, RowSecurity.OFF, RowSecurity.ON);
    }

    /**
     * Disables row-level security of a table.
     *
     * @param table the table, where row-level security was enabled, and not forced
     */
    default void disableRowSecurity(String table) {
        changeRowSecurity(table, RowSecurity.ON, RowSecurity.OFF);
    }

    /**
     * Creates a policy.
     *
     * @param name its name
     * @return the next step: its table
     */
    default PolicyTable createPolicy(String name) {
        return policy(name, CreatePolicy::new);
    }

    /**
     * Drops a policy. A rollback creates it again.
     *
     * @param name its name
     * @return the next step: its table
     */
    default PolicyTable dropPolicy(String name) {
        return policy(name, DropPolicy::new);
    }

    /**
     * Changes the roles or expressions of a policy.
     *
     * @param name its name
     * @param table its table
     * @param from declares it in full as it was
     * @param to declares it in full as it will be
     * @throws IllegalArgumentException if more than roles and conditions change, or an expression is added or dropped
     */
    default void alterPolicy(String name, String table, Consumer<? super Policy> from, Consumer<? super Policy> to) {
        add(new AlterPolicy(Policy.of(name, table, from), Policy.of(name, table, to)));
    }

    private PolicyTable policy(String name, Function<PolicyDefinition, ReversibleOperation> operation) {
        var pending = new Pending<Policy>("policy %s has no table: name it with on(table)".formatted(name));
        add(() -> List.of(operation.apply(pending.get().definition())));
        var identifier = new Identifier(name);
        return table -> pending.set(new Policy(identifier, table));
    }

    /**
     * A policy without a table. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface PolicyTable {

        /**
         * Names its table.
         *
         * @param table the table
         * @return the policy
         */
        Policy on(String table);
    }
}
