package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Renames an object.
 *
 * @param object the object by its old name
 * @param to the new name
 * @since 0.1
 */
public record RenameObject(ObjectReference object, Identifier to) implements ObjectOperation {

    @Override
    public OperationCost cost() {
        return Locks.ofNaming(object);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RenameObject(object.renamed(to), object.name().name()));
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
        return visitor.renameObject(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectRenamed(object, to);
    }
}
