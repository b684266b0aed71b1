package dev.rung.schema.operation;

import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Grants privileges on an object to a role.
 *
 * @param object the object
 * @param grants the privileges and the role
 * @since 0.1
 */
public record Grant(ObjectReference object, Grants grants) implements PrivilegeOperation {

    @Override
    public OperationCost cost() {
        return Locks.ofGranting(object, grants);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new Revoke(object, grants));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Locks.tableOf(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.grant(this);
    }
}
