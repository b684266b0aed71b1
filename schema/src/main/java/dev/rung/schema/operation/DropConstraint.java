package dev.rung.schema.operation;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Validity;
import java.util.List;

/**
 * Drops a constraint.
 *
 * @param table the table
 * @param constraint its definition, for the inverse
 * @param validity whether all rows satisfied it
 * @since 0.1
 */
public record DropConstraint(QualifiedName table, ConstraintDefinition constraint, Validity validity)
        implements ConstraintOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AddConstraint(table, constraint, validity));
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
        return visitor.dropConstraint(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.partOf(ObjectKind.CONSTRAINT, table, constraint.name()));
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
