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
     * Makes a trigger.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable createTrigger(String name) {
        return trigger(name, Kind.PLAIN, CreateTrigger::new);
    }

    /**
     * Makes a trigger unless its table has one of that name. Rolled back, it is dropped if this made it.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable createTriggerIfMissing(String name) {
        return trigger(name, Kind.PLAIN, trigger -> new IfMissing(new CreateTrigger(trigger)));
    }

    /**
     * Drops a trigger. Rolled back, it is made again.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable dropTrigger(String name) {
        return trigger(name, Kind.PLAIN, DropTrigger::new);
    }

    /**
     * Makes a trigger that can wait for the end of the transaction.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable createConstraintTrigger(String name) {
        return trigger(name, Kind.CONSTRAINT, CreateTrigger::new);
    }

    /**
     * Drops a trigger that can wait for the end of the transaction. Rolled back, it is made again.
     *
     * @param name its name
     * @return the next step: its table
     */
    default TriggerTable dropConstraintTrigger(String name) {
        return trigger(name, Kind.CONSTRAINT, DropTrigger::new);
    }

    /**
     * Says when a trigger fires.
     *
     * @param table its table
     * @param trigger its name
     * @param from when it fired
     * @param to when it fires from now on
     */
    default void changeTriggerState(String table, String trigger, TriggerState from, TriggerState to) {
        add(new ChangeTriggerState(QualifiedName.of(table), new Identifier(trigger), from, to));
    }

    /**
     * Lets a trigger no longer fire.
     *
     * @param table its table
     * @param trigger its name
     */
    default void disableTrigger(String table, String trigger) {
        changeTriggerState(table, trigger, TriggerState.ENABLED, TriggerState.DISABLED);
    }

    /**
     * Lets a trigger that did not fire do so.
     *
     * @param table its table
     * @param trigger its name
     */
    default void enableTrigger(String table, String trigger) {
        changeTriggerState(table, trigger, TriggerState.DISABLED, TriggerState.ENABLED);
    }

    /**
     * Makes a rewrite rule.
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
     * Drops a rewrite rule. Rolled back, it is made again.
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
     * Makes a trigger on changes of the schema itself.
     *
     * @param name its name
     * @param sql what follows, such as {@code on ddl_command_end execute function audit()}
     */
    default void createEventTrigger(String name, @SqlPart(prefix = "create event trigger e ") String sql) {
        add(new CreateEventTrigger(new EventTriggerDefinition(new Identifier(name), sql)));
    }

    /**
     * Drops a trigger on changes of the schema itself. Rolled back, it is made again.
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
         * Says its table.
         *
         * @param table the table
         * @return the next step: when it fires
         */
        TriggerEvents on(String table);
    }

    /**
     * A trigger that never fires yet. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface TriggerEvents {

        /**
         * Says when it fires.
         *
         * @param events in SQL, such as {@code after insert or update of total}
         * @return the next step: what it does
         */
        TriggerAction fires(String events);

        /**
         * Fires before changes.
         *
         * @param events which, in SQL, such as {@code insert or update of total}
         * @return the next step: what it does
         */
        default TriggerAction before(String events) {
            return fires("before " + events);
        }

        /**
         * Fires after changes.
         *
         * @param events which, in SQL, such as {@code insert or update of total}
         * @return the next step: what it does
         */
        default TriggerAction after(String events) {
            return fires("after " + events);
        }

        /**
         * Fires instead of changes of a view.
         *
         * @param events which, in SQL, such as {@code insert}
         * @return the next step: what it does
         */
        default TriggerAction insteadOf(String events) {
            return fires("instead of " + events);
        }
    }

    /**
     * A trigger that does nothing yet. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface TriggerAction {

        /**
         * Says what it does.
         *
         * @param action in SQL, such as {@code for each row execute function audit()}
         */
        void sql(String action);
    }
}
