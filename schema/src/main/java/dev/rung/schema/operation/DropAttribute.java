package dev.rung.schema.operation;

import dev.rung.schema.definition.Attribute;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Drops an attribute of a composite type, with its values wherever the type is used.
 *
 * @param type the type
 * @param attribute its definition, for the inverse
 * @since 0.1
 */
public record DropAttribute(QualifiedName type, Attribute attribute) implements TypeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AddAttribute(type, attribute));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.LOSSY;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.of(new StoredData.AttributeValues(type, attribute.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropAttribute(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.partOf(ObjectKind.ATTRIBUTE, type, attribute.name()));
    }
}
