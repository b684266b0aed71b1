package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.StatisticsDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Creates extended statistics, which the next ANALYZE collects.
 *
 * @param statistics their definition
 * @since 0.1
 */
public record CreateStatistics(StatisticsDefinition statistics) implements StatisticsOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE_UPDATE_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropStatistics(statistics));
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
        return visitor.createStatistics(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.object(ObjectKind.STATISTICS, statistics.name()));
    }
}
