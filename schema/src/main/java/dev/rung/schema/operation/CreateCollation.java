package dev.rung.schema.operation;

import dev.rung.schema.definition.CollationDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import java.util.List;
import java.util.Optional;

/**
 * Creates a collation.
 *
 * @param collation its definition
 * @since 0.1
 */
public record CreateCollation(CollationDefinition collation) implements TypeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropCollation(collation));
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
        return visitor.createCollation(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.object(ObjectKind.COLLATION, collation.name()));
    }
}
