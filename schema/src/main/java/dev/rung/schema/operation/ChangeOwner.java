package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Changes the owner of an object.
 *
 * @param object the object
 * @param from the owner before
 * @param to the new owner
 * @since 0.1
 */
public record ChangeOwner(ObjectReference object, Identifier from, Identifier to) implements ObjectOperation {

    @Override
    public OperationCost cost() {
        return Locks.ofOwning(object);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ChangeOwner(object, to, from));
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
        return visitor.changeOwner(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
