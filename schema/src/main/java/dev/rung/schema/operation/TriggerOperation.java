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

    /**
     * Calls the method of {@code visitor} for this operation.
     *
     * @param visitor what to do with it
     * @param <R> what it gives
     * @return what it gave
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Something to do with each operation of this group.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {

        /**
         * For {@link CreateTrigger}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createTrigger(CreateTrigger operation);

        /**
         * For {@link DropTrigger}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropTrigger(DropTrigger operation);

        /**
         * For {@link ChangeTriggerState}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R changeTriggerState(ChangeTriggerState operation);

        /**
         * For {@link CreateRule}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createRule(CreateRule operation);

        /**
         * For {@link DropRule}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropRule(DropRule operation);

        /**
         * For {@link CreateEventTrigger}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createEventTrigger(CreateEventTrigger operation);

        /**
         * For {@link DropEventTrigger}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropEventTrigger(DropEventTrigger operation);
    }
}
