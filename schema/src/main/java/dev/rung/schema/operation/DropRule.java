package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RuleDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Drops a rewrite rule.
 *
 * @param rule its definition, for the inverse
 * @since 0.1
 */
public record DropRule(RuleDefinition rule) implements TriggerOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateRule(rule));
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
        return visitor.dropRule(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.partOf(ObjectKind.RULE, rule.table(), rule.name()));
    }
}
