package dev.rung.schema.operation;

import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * No longer lets a role do something.
 *
 * @param object with what
 * @param grants what, and who
 * @since 0.1
 */
public record Revoke(ObjectReference object, Grants grants) implements PrivilegeOperation {

    @Override
    public OperationCost cost() {
        return Locks.ofGranting(object, grants);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new Grant(object, grants));
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
        return visitor.revoke(this);
    }
}
