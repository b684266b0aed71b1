package dev.rung.schema.operation;

import dev.rung.schema.definition.RoutineDefinition;
import java.util.List;

/**
 * Drops a function, procedure or aggregate.
 *
 * @param routine its definition, for the inverse
 * @since 0.1
 */
public record DropRoutine(RoutineDefinition routine) implements RoutineOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateRoutine(routine));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropRoutine(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(routine.reference());
    }
}
