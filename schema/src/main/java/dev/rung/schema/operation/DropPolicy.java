package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.PolicyDefinition;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Drops a row-level security policy.
 *
 * @param policy its definition, for the inverse
 * @since 0.1
 */
public record DropPolicy(PolicyDefinition policy) implements SecurityOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreatePolicy(policy));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(policy.table());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropPolicy(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.partOf(ObjectKind.POLICY, policy.table(), policy.name()));
    }
}
