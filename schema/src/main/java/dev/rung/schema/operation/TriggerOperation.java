package dev.rung.schema.operation;

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

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        R createTrigger(CreateTrigger operation);

        R dropTrigger(DropTrigger operation);

        R changeTriggerState(ChangeTriggerState operation);

        R createRule(CreateRule operation);

        R dropRule(DropRule operation);

        R createEventTrigger(CreateEventTrigger operation);

        R dropEventTrigger(DropEventTrigger operation);
    }
}
