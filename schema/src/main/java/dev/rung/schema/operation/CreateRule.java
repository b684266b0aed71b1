package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RuleDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Creates a rewrite rule.
 *
 * @param rule its definition
 * @since 0.1
 */
public record CreateRule(RuleDefinition rule) implements TriggerOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
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
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(rule.table());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createRule(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.partOf(ObjectKind.RULE, rule.table(), rule.name()));
    }
}
