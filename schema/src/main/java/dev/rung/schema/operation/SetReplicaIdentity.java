package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ReplicaIdentity;
import java.util.List;
import java.util.Optional;

/**
 * Sets the replica identity of a table, by which subscribers find the rows that are updated or deleted.
 *
 * @param table the table
 * @param from the identity before
 * @param to the new identity
 * @since 0.1
 */
public record SetReplicaIdentity(QualifiedName table, ReplicaIdentity from, ReplicaIdentity to)
        implements TableOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new SetReplicaIdentity(table, to, from));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(table);
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.setReplicaIdentity(this);
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
