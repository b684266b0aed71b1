package dev.rung.schema.operation;

import dev.rung.schema.definition.RoutineDefinition;
import java.util.List;

/**
 * Creates a function, procedure or aggregate.
 *
 * @param routine its definition
 * @since 0.1
 */
public record CreateRoutine(RoutineDefinition routine) implements RoutineOperation {

    @Override
    public OperationCost cost() {
        return Locks.ofCreating(routine);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropRoutine(routine));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createRoutine(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(routine.reference());
    }
}
