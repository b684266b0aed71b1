package dev.rung.schema.operation;

import dev.rung.schema.definition.RuleDefinition;
import java.util.List;

/**
 * Makes a rewrite rule.
 *
 * @param rule what it is to be
 * @since 0.1
 */
public record CreateRule(RuleDefinition rule) implements TriggerOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropRule(rule));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createRule(this);
    }
}
