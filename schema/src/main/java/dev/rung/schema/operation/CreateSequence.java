package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.SequenceDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Creates a sequence.
 *
 * @param sequence its definition
 * @since 0.1
 */
public record CreateSequence(SequenceDefinition sequence) implements SequenceOperation, Creation {

    @Override
    public OperationCost cost() {
        return SequenceLocks.of(sequence);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropSequence(sequence));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.STRUCTURE;
    }

    @Override
    public SchemaObjectName creates() {
        return SchemaObjectName.of(SchemaObjectName.Kind.RELATION, sequence.name());
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createSequence(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.object(ObjectKind.SEQUENCE, sequence.name()));
    }
}
