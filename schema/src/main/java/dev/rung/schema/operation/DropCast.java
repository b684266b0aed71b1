package dev.rung.schema.operation;

import dev.rung.schema.definition.CastDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Drops a cast.
 *
 * @param cast its definition, for the inverse
 * @since 0.1
 */
public record DropCast(CastDefinition cast) implements TypeOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateCast(cast));
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
        return visitor.dropCast(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
