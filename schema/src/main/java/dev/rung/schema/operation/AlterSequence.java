package dev.rung.schema.operation;

import dev.rung.schema.definition.SequenceDefinition;
import java.util.List;

/**
 * Makes a sequence count in another way, or belong to another column. How far it has counted stays.
 *
 * @param from what it was
 * @param to what it is to be, under the same name
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterSequence(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
