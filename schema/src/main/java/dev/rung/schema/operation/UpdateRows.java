package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.UpdateDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Updates rows. Its inverse is the update that its author gives; none is needed for columns that the same migration adds,
 * because the rollback drops them.
 *
 * @param update the update
 * @param inverseUpdate the update that restores the old values; empty where the columns are new
 * @since 0.1
 */
public record UpdateRows(UpdateDefinition update, Optional<UpdateDefinition> inverseUpdate)
        implements StatementOperation {

    public UpdateRows {
        Objects.requireNonNull(update, "update");
        Objects.requireNonNull(inverseUpdate, "inverseUpdate");
    }

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ROW_EXCLUSIVE, RowAccess.SCANS);
    }

    @Override
    public List<Operation> inverse() {
        return inverseUpdate
                .map(back -> List.<Operation>of(new UpdateRows(back, Optional.of(update))))
                .orElse(List.of());
    }

    @Override
    public Reversibility reversibility() {
        return inverseUpdate.isPresent() ? Reversibility.EXACT : Reversibility.NOTHING_TO_DO;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(update.table());
    }

    @Override
    public Optional<UpdateDefinition> overwrites() {
        return inverseUpdate.isPresent() ? Optional.empty() : Optional.of(update);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.updateRows(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
