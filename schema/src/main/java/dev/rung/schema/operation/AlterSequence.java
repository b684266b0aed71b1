package dev.rung.schema.operation;

import dev.rung.schema.definition.SequenceDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Changes the options or the owning column of a sequence. Its current value stays.
 *
 * @param from the definition before
 * @param to the new definition, under the same name
 * @since 0.1
 */
public record AlterSequence(SequenceDefinition from, SequenceDefinition to) implements SequenceOperation {

    @Override
    public OperationCost cost() {
        return SequenceLocks.of(to);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterSequence(to, from));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterSequence(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
