package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Gives a domain another default.
 *
 * @param domain the domain
 * @param from what it was, in SQL; empty for none
 * @param to what it is to be, in SQL; empty for none
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterDomainDefault(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
