package dev.rung.schema.operation;

import dev.rung.schema.definition.RoutineDefinition;
import java.util.List;

/**
 * Replaces the body of a function, procedure or aggregate, which keeps its privileges and dependent objects.
 *
 * @param from the definition before
 * @param to the new definition, with the same arguments and result
 * @since 0.1
 */
public record ReplaceRoutine(RoutineDefinition from, RoutineDefinition to) implements RoutineOperation {

    @Override
    public OperationCost cost() {
        return Locks.ofCreating(to);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ReplaceRoutine(to, from));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.replaceRoutine(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
