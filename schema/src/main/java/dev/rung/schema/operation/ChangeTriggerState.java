package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TriggerState;
import java.util.List;
import java.util.Optional;

/**
 * Enables or disables a trigger.
 *
 * @param table the table
 * @param trigger the trigger
 * @param from its state before
 * @param to its new state
 * @since 0.1
 */
public record ChangeTriggerState(QualifiedName table, Identifier trigger, TriggerState from, TriggerState to)
        implements TriggerOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE_ROW_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ChangeTriggerState(table, trigger, to, from));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(table);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.changeTriggerState(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
