package dev.rung.schema.operation;

import dev.rung.schema.definition.Attribute;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Adds an attribute to a composite type.
 *
 * @param type the type
 * @param attribute its definition
 * @since 0.1
 */
public record AddAttribute(QualifiedName type, Attribute attribute) implements TypeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropAttribute(type, attribute));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.STRUCTURE;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addAttribute(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.partOf(ObjectKind.ATTRIBUTE, type, attribute.name()));
    }
}
