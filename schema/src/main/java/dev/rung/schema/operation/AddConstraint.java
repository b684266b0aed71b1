package dev.rung.schema.operation;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Validity;
import java.util.List;
import java.util.Set;

/**
 * Adds a constraint. A primary key sets its columns NOT NULL; the history records which of them were nullable before, and the
 * rollback makes these nullable again.
 *
 * @param table the table
 * @param constraint its definition
 * @param validity whether existing rows must satisfy it
 * @since 0.1
 */
public record AddConstraint(QualifiedName table, ConstraintDefinition constraint, Validity validity)
        implements ConstraintOperation {

    @Override
    public OperationCost cost() {
        var lock = constraint.as(ForeignKeyConstraint.class).isPresent()
                ? TableLock.SHARE_ROW_EXCLUSIVE
                : TableLock.ACCESS_EXCLUSIVE;
        return OperationCost.of(lock, validity == Validity.VALID ? RowAccess.SCANS : RowAccess.NONE)
                .since(Versions.of(constraint));
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropConstraint(table, constraint, validity));
    }

    @Override
    public List<Operation> inverse(Set<String> acted) {
        return NullsBefore.of(table, constraint).added(inverse(), acted);
    }

    @Override
    public Reversibility reversibility() {
        return NullsBefore.of(table, constraint).reversibility();
    }

    @Override
    public ReversibleOperation completedIn(List<ReversibleOperation> change) {
        var isValidated = change.contains(new ValidateConstraint(table, constraint.name()));
        return isValidated ? new AddConstraint(table, constraint, Validity.VALID) : this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addConstraint(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.constraintAdded(table, constraint);
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.constraintChecked(constraint);
    }
}
