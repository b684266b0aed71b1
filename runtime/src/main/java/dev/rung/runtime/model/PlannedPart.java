package dev.rung.runtime.model;

import dev.rung.catalog.TransactionMode;
import java.util.List;

/**
 * A part of a planned change.
 *
 * @param mode whether all of it is one transaction, or each statement runs on its own
 * @param operations what it does, in this order
 * @since 0.1
 */
public record PlannedPart(TransactionMode mode, List<PlannedOperation> operations) {

    public PlannedPart {
        operations = List.copyOf(operations);
    }
}
