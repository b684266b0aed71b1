package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TriggerDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Drops a trigger.
 *
 * @param trigger its definition, for the inverse
 * @since 0.1
 */
public record DropTrigger(TriggerDefinition trigger) implements TriggerOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateTrigger(trigger));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(trigger.table());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropTrigger(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.partOf(ObjectKind.TRIGGER, trigger.table(), trigger.name()));
    }
}
