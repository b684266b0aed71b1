package dev.rung.schema.operation;

import dev.rung.schema.definition.PolicyDefinition;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Changes the roles or expressions of a row-level security policy.
 *
 * @param from the definition before
 * @param to the new definition, with the same name, table, kind and command
 * @since 0.1
 */
public record AlterPolicy(PolicyDefinition from, PolicyDefinition to) implements SecurityOperation {

    /**
     * Checks that PostgreSQL can alter the one into the other.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public AlterPolicy {
        if (!to.isAlterationOf(from)) {
            throw new IllegalArgumentException(
                    "policy %s of %s cannot be altered so: only roles and conditions change, and a condition is neither added nor dropped; drop the policy and create another"
                            .formatted(from.name(), from.table()));
        }
    }

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterPolicy(to, from));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(to.table());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterPolicy(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
