package dev.rung.schema.operation;

import java.util.Optional;

/**
 * An operation whose arguments are not enough for an inverse.
 *
 * @since 0.1
 */
public sealed interface IrreversibleOperation extends Operation permits RemovalOperation {

    @Override
    default Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    default Optional<ReversibleOperation> reversible() {
        return Optional.empty();
    }
}
