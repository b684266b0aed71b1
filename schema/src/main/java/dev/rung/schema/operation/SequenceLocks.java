package dev.rung.schema.operation;

import dev.rung.schema.definition.SequenceDefinition;

/** What changes of sequences lock. */
final class SequenceLocks {

    private SequenceLocks() {}

    /** Only the table of the column to which the sequence belongs is touched. */
    static OperationCost of(SequenceDefinition sequence) {
        return OperationCost.of(
                sequence.ownedBy().isPresent() ? TableLock.ACCESS_SHARE : TableLock.NONE, RowAccess.NONE);
    }
}
