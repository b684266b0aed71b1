package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Sets or drops the default of a domain.
 *
 * @param domain the domain
 * @param from the default before, in SQL; empty for none
 * @param to the new default, in SQL; empty for none
 * @since 0.1
 */
public record AlterDomainDefault(QualifiedName domain, Optional<String> from, Optional<String> to)
        implements DomainOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterDomainDefault(domain, to, from));
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
        return visitor.alterDomainDefault(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
