package dev.rung.schema.operation;

import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;

/**
 * Sets or drops NOT NULL of a domain.
 *
 * @param domain the domain, of the other nullability before
 * @param to the new nullability
 * @since 0.1
 */
public record AlterDomainNullability(QualifiedName domain, Nullability to) implements DomainOperation {

    @Override
    public OperationCost cost() {
        return to == Nullability.NOT_NULL
                ? OperationCost.of(TableLock.SHARE, RowAccess.SCANS)
                : OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterDomainNullability(
                domain, to == Nullability.NOT_NULL ? Nullability.NULLABLE : Nullability.NOT_NULL));
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
        return visitor.alterDomainNullability(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
