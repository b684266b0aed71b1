package dev.rung.schema.operation;

import dev.rung.schema.definition.PolicyDefinition;
import java.util.List;

/**
 * Makes a row security policy.
 *
 * @param policy what it is to be
 * @since 0.1
 */
public record CreatePolicy(PolicyDefinition policy) implements SecurityOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropPolicy(policy));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createPolicy(this);
    }
}
