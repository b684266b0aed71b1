package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Changes the comment on an object.
 *
 * @param object the object
 * @param from the comment before; empty for none
 * @param to the new comment; empty for none
 * @since 0.1
 */
public record ChangeComment(ObjectReference object, Optional<String> from, Optional<String> to)
        implements ObjectOperation {

    @Override
    public OperationCost cost() {
        return Locks.ofCommenting(object);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ChangeComment(object, to, from));
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
        return visitor.changeComment(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
