package dev.rung.schema.operation;

import java.util.Optional;

/**
 * A change that depends on what exists.
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

    @Override
    default Optional<StoredData> destroys() {
        return unconditional().destroys();
    }

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** For a creation that depends on what exists. */
        R ifMissing(IfMissing operation);
    }
}
