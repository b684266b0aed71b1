package dev.rung.schema.operation;

import dev.rung.schema.definition.EventTriggerDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Drops an event trigger.
 *
 * @param trigger its definition, for the inverse
 * @since 0.1
 */
public record DropEventTrigger(EventTriggerDefinition trigger) implements TriggerOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateEventTrigger(trigger));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropEventTrigger(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(
                ObjectReference.object(ObjectKind.EVENT_TRIGGER, new QualifiedName(Optional.empty(), trigger.name())));
    }
}
