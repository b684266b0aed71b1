package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.StatisticsDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Drops extended statistics.
 *
 * @param statistics their definition, for the inverse
 * @since 0.1
 */
public record DropStatistics(StatisticsDefinition statistics) implements StatisticsOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE_UPDATE_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateStatistics(statistics));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(statistics.table());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropStatistics(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.object(ObjectKind.STATISTICS, statistics.name()));
    }
}
