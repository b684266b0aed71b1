package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TriggerDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Creates a trigger.
 *
 * @param trigger its definition
 * @since 0.1
 */
public record CreateTrigger(TriggerDefinition trigger) implements TriggerOperation, Creation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE_ROW_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropTrigger(trigger));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public SchemaObjectName creates() {
        return new SchemaObjectName(SchemaObjectName.Kind.TRIGGER, trigger.table(), Optional.of(trigger.name()));
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(trigger.table());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createTrigger(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.partOf(ObjectKind.TRIGGER, trigger.table(), trigger.name()));
    }
}
