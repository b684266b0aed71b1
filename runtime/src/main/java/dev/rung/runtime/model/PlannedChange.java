package dev.rung.runtime.model;

import dev.rung.catalog.TransactionMode;
import dev.rung.schema.operation.Reversibility;
import dev.rung.schema.operation.StoredData;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a migration with a derived rollback will execute: all of it is known before anything runs.
 *
 * @param parts its parts, in their order; those in a transaction end with it
 * @param mustBeEmpty the tables whose data would be lost without permission; the step is refused if there is any
 * @since 0.1
 */
public record PlannedChange(List<PlannedPart> parts, List<StoredData> mustBeEmpty) {

    public PlannedChange {
        parts = List.copyOf(parts);
        mustBeEmpty = List.copyOf(mustBeEmpty);
    }

    /**
     * Returns how it meets transactions.
     *
     * @return transactional if all of it is one transaction
     */
    public TransactionMode transactionMode() {
        return parts.size() > 1 || parts.stream().anyMatch(part -> part.mode() == TransactionMode.NON_TRANSACTIONAL)
                ? TransactionMode.NON_TRANSACTIONAL
                : TransactionMode.TRANSACTIONAL;
    }

    /**
     * Returns whether it destroys data if there is any.
     *
     * @return whether one of its operations does
     */
    public boolean destroysData() {
        return operations().anyMatch(planned -> planned.operation().destroys().isPresent());
    }

    /**
     * Returns whether it depends on the database what it does.
     *
     * @return whether one of its operations does something only where it is missing, or the server adds to it
     */
    public boolean isConditional() {
        return operations()
                .flatMap(planned -> planned.operation().reversible().stream())
                .anyMatch(operation -> operation.reversibility() == Reversibility.CONDITIONAL);
    }

    /**
     * Returns its operations.
     *
     * @return those of all parts, in their order
     */
    public Stream<PlannedOperation> operations() {
        return parts.stream().flatMap(part -> part.operations().stream());
    }
}
