package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AttachPartition.Additions;
import java.util.List;
import java.util.Optional;

/**
 * Detaches a partition, which becomes a table of its own.
 *
 * @param parent the partitioned table
 * @param partition the partition
 * @param bounds which rows belong to it, in SQL, such as {@code for values from (1) to (10)} or {@code default}
 * @param mode whether other sessions may use the parent meanwhile; PostgreSQL then creates a CHECK constraint of the bounds, which
 *     the rollback drops
 * @since 0.1
 */
public record DetachPartition(QualifiedName parent, QualifiedName partition, String bounds, BuildMode mode)
        implements TableOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE).in(mode);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AttachPartition(
                parent,
                partition,
                bounds,
                mode == BuildMode.CONCURRENT ? Additions.BOUNDS_CHECK_DROPPED : Additions.NONE));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(parent);
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.detachPartition(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
