package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;

/**
 * Validates a CHECK constraint of a domain: checks that the values that existed before it satisfy it.
 *
 * @param domain the domain
 * @param check the condition
 * @since 0.1
 */
public record ValidateDomainCheck(QualifiedName domain, Identifier check) implements DomainOperation, NoInverseNeeded {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE, RowAccess.SCANS);
    }

    @Override
    public ReversibleOperation completedIn(List<ReversibleOperation> change) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.validateDomainCheck(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
