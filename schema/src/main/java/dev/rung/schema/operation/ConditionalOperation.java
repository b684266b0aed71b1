package dev.rung.schema.operation;

import java.util.Optional;

/**
 * A change that depends on what is there.
 *
 * @since 0.1
 */
public sealed interface ConditionalOperation extends ReversibleOperation permits IfMissing {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.conditional(this);
    }

    @Override
    Optional<SchemaObjectName> skippedIfPresent();

    @Override
    ReversibleOperation unconditional();

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
         * For {@link IfMissing}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R ifMissing(IfMissing operation);
    }
}
