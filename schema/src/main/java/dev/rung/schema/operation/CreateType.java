package dev.rung.schema.operation;

import dev.rung.schema.definition.TypeDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Creates a type.
 *
 * @param type its definition
 * @since 0.1
 */
public record CreateType(TypeDefinition type) implements TypeOperation, Creation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropType(type));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public SchemaObjectName creates() {
        return SchemaObjectName.of(SchemaObjectName.Kind.TYPE, type.name());
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createType(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.typeCreated(type);
    }
}
