package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.SequenceDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Drops a sequence, and its current value with it.
 *
 * @param sequence its definition, for the inverse
 * @since 0.1
 */
public record DropSequence(SequenceDefinition sequence) implements SequenceOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateSequence(sequence));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.LOSSY;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.of(new StoredData.Count(sequence.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropSequence(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.object(ObjectKind.SEQUENCE, sequence.name()));
    }
}
