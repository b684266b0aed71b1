package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.TypeDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Drops a type that no object uses.
 *
 * @param type its definition, for the inverse
 * @since 0.1
 */
public record DropType(TypeDefinition type) implements TypeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateType(type));
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
        return visitor.dropType(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.object(type.objectKind(), type.name()));
    }
}
