package dev.rung.schema.operation;

import dev.rung.schema.definition.CollationDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import java.util.List;
import java.util.Optional;

/**
 * Drops a collation.
 *
 * @param collation its definition, for the inverse
 * @since 0.1
 */
public record DropCollation(CollationDefinition collation) implements TypeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateCollation(collation));
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
        return visitor.dropCollation(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.object(ObjectKind.COLLATION, collation.name()));
    }
}
