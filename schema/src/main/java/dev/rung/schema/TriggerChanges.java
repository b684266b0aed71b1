package dev.rung.schema;

import dev.rung.schema.definition.EventTriggerDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RuleDefinition;
import dev.rung.schema.definition.TriggerDefinition;
import dev.rung.schema.definition.TriggerDefinition.Kind;
import dev.rung.schema.definition.TriggerState;
import dev.rung.schema.operation.ChangeTriggerState;
import dev.rung.schema.operation.CreateEventTrigger;
import dev.rung.schema.operation.CreateRule;
import dev.rung.schema.operation.CreateTrigger;
import dev.rung.schema.operation.DropEventTrigger;
import dev.rung.schema.operation.DropRule;
import dev.rung.schema.operation.DropTrigger;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.sql.SqlPart;
import java.util.List;
import java.util.function.Function;

/**
 * Changes of triggers, rules and event triggers.
 *
 * @since 0.1
 */
public interface TriggerChanges extends Changes {

    /**
     * Creates a trigger.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable createTrigger(String name) {
        return trigger(name, Kind.PLAIN, CreateTrigger::new);
    }

    /**
     * Creates a trigger unless its table has one of that name. A rollback drops it if this created it.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable createTriggerIfMissing(String name) {
        return trigger(name, Kind.PLAIN, trigger -> new IfMissing(new CreateTrigger(trigger)));
    }

    /**
     * Drops a trigger. A rollback creates it again.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable dropTrigger(String name) {
        return trigger(name, Kind.PLAIN, DropTrigger::new);
    }

    /**
     * Creates a trigger that can be deferred to the end of the transaction.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable createConstraintTrigger(String name) {
        return trigger(name, Kind.CONSTRAINT, CreateTrigger::new);
    }

    /**
     * Drops a trigger that can be deferred to the end of the transaction. A rollback creates it again.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable dropConstraintTrigger(String name) {
        return trigger(name, Kind.CONSTRAINT, DropTrigger::new);
    }

    /**
     * Enables or disables a trigger.
     *
     * @param table its table
     * @param trigger its name
     * @param from its state before
     * @param to its new state
     */
    default void changeTriggerState(String table, String trigger, TriggerState from, TriggerState to) {
        add(new ChangeTriggerState(QualifiedName.of(table), new Identifier(trigger), from, to));
    }

    /**
     * Disables a trigger.
     *
     * @param table its table
     * @param trigger its name
     */
    default void disableTrigger(String table, String trigger) {
        changeTriggerState(table, trigger, TriggerState.ENABLED, TriggerState.DISABLED);
    }

    /**
     * Enables a trigger that was disabled.
     *
     * @param table its table
     * @param trigger its name
     */
    default void enableTrigger(String table, String trigger) {
        changeTriggerState(table, trigger, TriggerState.DISABLED, TriggerState.ENABLED);
    }

    /**
     * Creates a rewrite rule.
     *
     * @param name its name
     * @param table its table
     * @param event what is rewritten: select, insert, update or delete
     * @param sql what follows the table, such as {@code do instead nothing}
     */
    default void createRule(
            String name, String table, String event, @SqlPart(prefix = "create rule r as on insert to t ") String sql) {
        add(new CreateRule(new RuleDefinition(new Identifier(name), QualifiedName.of(table), event, sql)));
    }

    /**
     * Drops a rewrite rule. A rollback creates it again.
     *
     * @param name its name
     * @param table its table
     * @param event what is rewritten
     * @param sql what follows the table
     */
    default void dropRule(
            String name, String table, String event, @SqlPart(prefix = "create rule r as on insert to t ") String sql) {
        add(new DropRule(new RuleDefinition(new Identifier(name), QualifiedName.of(table), event, sql)));
    }

    /**
     * Creates an event trigger, which fires on changes of the schema.
     *
     * @param name its name
     * @param sql what follows, such as {@code on ddl_command_end execute function audit()}
     */
    default void createEventTrigger(String name, @SqlPart(prefix = "create event trigger e ") String sql) {
        add(new CreateEventTrigger(new EventTriggerDefinition(new Identifier(name), sql)));
    }

    /**
     * Drops an event trigger, which fires on changes of the schema. A rollback creates it again.
     *
     * @param name its name
     * @param sql what follows
     */
    default void dropEventTrigger(String name, @SqlPart(prefix = "create event trigger e ") String sql) {
        add(new DropEventTrigger(new EventTriggerDefinition(new Identifier(name), sql)));
    }

    private TriggerTable trigger(String name, Kind kind, Function<TriggerDefinition, ReversibleOperation> operation) {
        var pending = new Pending<TriggerDefinition>(
                "trigger %s is not complete: say on(table), when it fires, and sql(action)".formatted(name));
        add(() -> List.of(operation.apply(pending.get())));
        var identifier = new Identifier(name);
        return table -> events ->
                action -> pending.set(new TriggerDefinition(identifier, QualifiedName.of(table), kind, events, action));
    }

    /**
     * A trigger without a table. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface TriggerTable {

        /**
         * Names its table.
         *
         * @param table the table
         * @return the next step: its events
         */
        TriggerEvents on(String table);
    }

    /**
     * A trigger without events. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface TriggerEvents {

        /**
         * Sets the events on which it fires.
         *
         * @param events in SQL, such as {@code after insert or update of total}
         * @return the next step: its action
         */
        TriggerAction fires(String events);

        /**
         * Sets BEFORE events.
         *
         * @param events which, in SQL, such as {@code insert or update of total}
         * @return the next step: its action
         */
        default TriggerAction before(String events) {
            return fires("before " + events);
        }

        /**
         * Sets AFTER events.
         *
         * @param events which, in SQL, such as {@code insert or update of total}
         * @return the next step: its action
         */
        default TriggerAction after(String events) {
            return fires("after " + events);
        }

        /**
         * Sets INSTEAD OF events of a view.
         *
         * @param events which, in SQL, such as {@code insert}
         * @return the next step: its action
         */
        default TriggerAction insteadOf(String events) {
            return fires("instead of " + events);
        }
    }

    /**
     * A trigger without an action. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface TriggerAction {

        /**
         * Sets the action.
         *
         * @param action in SQL, such as {@code for each row execute function audit()}
         */
        void sql(String action);
    }
}
