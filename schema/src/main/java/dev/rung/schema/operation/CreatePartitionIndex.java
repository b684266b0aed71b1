package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Creates the index of one partition and attaches it to the index of the partitioned table, with which it is dropped.
 *
 * @param parent the index of the whole table
 * @param index its definition; nothing is created where it exists
 * @param mode whether other sessions may write meanwhile
 * @since 0.1
 */
public record CreatePartitionIndex(QualifiedName parent, IndexDefinition index, BuildMode mode)
        implements IndexOperation, NoInverseNeeded {

    @Override
    public OperationCost cost() {
        return new CreateIndex(index, mode).cost();
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(index.table());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createPartitionIndex(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.object(ObjectKind.INDEX, index.qualifiedName()));
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.partitionIndexBuilt(index);
    }
}
