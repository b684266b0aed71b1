package dev.rung.schema.operation;

import dev.rung.schema.definition.SequenceDefinition;

/** What changes of sequences lock. */
final class SequenceLocks {

    private SequenceLocks() {}

    /** Only the table of the column to which the sequence belongs is touched. */
    static Traits of(SequenceDefinition sequence) {
        return Traits.of(sequence.ownedBy().isPresent() ? TableLock.ACCESS_SHARE : TableLock.NONE, TableWork.NONE);
    }
}
