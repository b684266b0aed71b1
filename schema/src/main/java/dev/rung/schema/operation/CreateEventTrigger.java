package dev.rung.schema.operation;

import dev.rung.schema.definition.EventTriggerDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Creates an event trigger, which fires on changes of the schema.
 *
 * @param trigger its definition
 * @since 0.1
 */
public record CreateEventTrigger(EventTriggerDefinition trigger) implements TriggerOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropEventTrigger(trigger));
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
        return visitor.createEventTrigger(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(
                ObjectReference.object(ObjectKind.EVENT_TRIGGER, new QualifiedName(Optional.empty(), trigger.name())));
    }
}
