package dev.rung.schema.operation;

import dev.rung.schema.definition.StatisticsDefinition;
import java.util.List;

/**
 * Makes extended statistics; the next analyze fills them.
 *
 * @param statistics what they are to be
 * @since 0.1
 */
public record CreateStatistics(StatisticsDefinition statistics) implements StatisticsOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.SHARE_UPDATE_EXCLUSIVE, TableWork.NONE);
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createStatistics(this);
    }
}
