package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Creates an index.
 *
 * @param index its definition
 * @param mode whether other sessions may write meanwhile
 * @since 0.1
 */
public record CreateIndex(IndexDefinition index, BuildMode mode) implements IndexOperation, Creation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE, RowAccess.SCANS)
                .since(Versions.of(index))
                .in(mode);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropIndex(index, mode));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public SchemaObjectName creates() {
        return SchemaObjectName.of(SchemaObjectName.Kind.RELATION, index.qualifiedName());
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(index.table());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createIndex(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.indexCreated(index);
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.indexBuilt(index);
    }
}
