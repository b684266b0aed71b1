package dev.rung.schema.operation;

import java.util.Optional;

/**
 * A change of a trigger, a rule or an event trigger.
 *
 * @since 0.1
 */
public sealed interface TriggerOperation extends ReversibleOperation
        permits CreateTrigger,
                DropTrigger,
                ChangeTriggerState,
                CreateRule,
                DropRule,
                CreateEventTrigger,
                DropEventTrigger {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.trigger(this);
    }

    @Override
    default <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    @Override
    default Optional<StoredData> destroys() {
        return Optional.empty();
    }

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** For {@code CREATE TRIGGER}. */
        R createTrigger(CreateTrigger operation);

        /** For {@code DROP TRIGGER}. */
        R dropTrigger(DropTrigger operation);

        /** For {@code ALTER TABLE ... ENABLE TRIGGER}. */
        R changeTriggerState(ChangeTriggerState operation);

        /** For {@code CREATE RULE}. */
        R createRule(CreateRule operation);

        /** For {@code DROP RULE}. */
        R dropRule(DropRule operation);

        /** For {@code CREATE EVENT TRIGGER}. */
        R createEventTrigger(CreateEventTrigger operation);

        /** For {@code DROP EVENT TRIGGER}. */
        R dropEventTrigger(DropEventTrigger operation);
    }
}
