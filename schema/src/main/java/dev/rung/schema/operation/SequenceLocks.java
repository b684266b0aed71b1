package dev.rung.schema.operation;

import dev.rung.schema.definition.SequenceDefinition;

/** The locks that changes of sequences take. */
final class SequenceLocks {

    private SequenceLocks() {}

    /** Only the table of the owning column is locked. */
    static OperationCost of(SequenceDefinition sequence) {
        return OperationCost.of(
                sequence.ownedBy().isPresent() ? TableLock.ACCESS_SHARE : TableLock.NONE, RowAccess.NONE);
    }
}
