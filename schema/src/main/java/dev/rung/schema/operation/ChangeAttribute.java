package dev.rung.schema.operation;

import dev.rung.schema.definition.Attribute;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Changes the type of an attribute of a composite type that no table uses.
 *
 * @param type the composite type
 * @param from the definition before
 * @param to its new type
 * @since 0.1
 */
public record ChangeAttribute(QualifiedName type, Attribute from, DataType<?> to) implements TypeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ChangeAttribute(type, new Attribute(from.name(), to), from.type()));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.changeAttribute(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
