package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;

/**
 * Makes a table a partition of another. It is read to see whether its rows fit, unless a check constraint says so.
 *
 * @param parent the table that is divided
 * @param partition the partition
 * @param bounds which rows belong to it, in SQL, such as {@code for values from (1) to (10)} or {@code default}
 * @since 0.1
 */
public record AttachPartition(QualifiedName parent, QualifiedName partition, String bounds) implements TableOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.SCANS);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DetachPartition(parent, partition, bounds, BuildMode.BLOCKING));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.attachPartition(this);
    }
}
