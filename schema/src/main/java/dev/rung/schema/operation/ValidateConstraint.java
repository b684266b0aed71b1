package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;

/**
 * Validates a constraint: checks that the rows that existed before it satisfy it.
 *
 * @param table the table
 * @param name the constraint
 * @since 0.1
 */
public record ValidateConstraint(QualifiedName table, Identifier name) implements ConstraintOperation, NoInverseNeeded {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE_UPDATE_EXCLUSIVE, RowAccess.SCANS)
                .inNewTransaction();
    }

    @Override
    public ReversibleOperation completedIn(List<ReversibleOperation> change) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.validateConstraint(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
