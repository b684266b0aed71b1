package dev.rung.schema.operation;

import dev.rung.schema.definition.DefaultPrivileges;
import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Revokes default privileges, for objects created later, from a role.
 *
 * @param scope the future objects
 * @param grants the privileges and the role
 * @since 0.1
 */
public record RevokeDefault(DefaultPrivileges scope, Grants grants) implements PrivilegeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new GrantDefault(scope, grants));
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
        return visitor.revokeDefault(this);
    }
}
