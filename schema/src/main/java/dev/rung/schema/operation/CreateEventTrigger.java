package dev.rung.schema.operation;

import dev.rung.schema.definition.EventTriggerDefinition;
import java.util.List;

/**
 * Makes a trigger on changes of the schema itself.
 *
 * @param trigger what it is to be
 * @since 0.1
 */
public record CreateEventTrigger(EventTriggerDefinition trigger) implements TriggerOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.NONE, TableWork.NONE);
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createEventTrigger(this);
    }
}
