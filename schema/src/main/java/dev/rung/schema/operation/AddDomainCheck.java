package dev.rung.schema.operation;

import dev.rung.schema.definition.DomainCheck;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Validity;
import java.util.List;

/**
 * Adds a CHECK constraint to a domain.
 *
 * @param domain the domain
 * @param check its definition
 * @param validity whether existing values must satisfy it
 * @since 0.1
 */
public record AddDomainCheck(QualifiedName domain, DomainCheck check, Validity validity) implements DomainOperation {

    @Override
    public OperationCost cost() {
        return validity == Validity.VALID
                ? OperationCost.of(TableLock.SHARE, RowAccess.SCANS)
                : OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropDomainCheck(domain, check, validity));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public ReversibleOperation completedIn(List<ReversibleOperation> change) {
        var isValidated = change.contains(new ValidateDomainCheck(domain, check.name()));
        return isValidated ? new AddDomainCheck(domain, check, Validity.VALID) : this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addDomainCheck(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.partOf(ObjectKind.DOMAIN_CONSTRAINT, domain, check.name()));
    }
}
