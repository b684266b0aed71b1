package dev.rung.schema.operation;

import dev.rung.schema.definition.DomainCheck;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Validity;
import java.util.List;

/**
 * Drops a CHECK constraint of a domain.
 *
 * @param domain the domain
 * @param check its definition, for the inverse
 * @param validity whether all values satisfied it
 * @since 0.1
 */
public record DropDomainCheck(QualifiedName domain, DomainCheck check, Validity validity) implements DomainOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AddDomainCheck(domain, check, validity));
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
        return visitor.dropDomainCheck(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.partOf(ObjectKind.DOMAIN_CONSTRAINT, domain, check.name()));
    }
}
