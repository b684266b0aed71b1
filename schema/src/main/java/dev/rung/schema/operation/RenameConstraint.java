package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;

/**
 * Renames a constraint, and its index with it.
 *
 * @param table the table
 * @param from its old name
 * @param to its new name
 * @since 0.1
 */
public record RenameConstraint(QualifiedName table, Identifier from, Identifier to) implements ConstraintOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RenameConstraint(table, to, from));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public ReversibleOperation completedIn(List<ReversibleOperation> change) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameConstraint(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectRenamed(ObjectReference.partOf(ObjectKind.CONSTRAINT, table, from), to);
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
