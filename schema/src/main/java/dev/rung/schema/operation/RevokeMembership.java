package dev.rung.schema.operation;

import dev.rung.schema.definition.Membership;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Revokes a role's membership in another role.
 *
 * @param membership the member and the role
 * @since 0.1
 */
public record RevokeMembership(Membership membership) implements PrivilegeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new GrantMembership(membership));
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
        return visitor.revokeMembership(this);
    }
}
