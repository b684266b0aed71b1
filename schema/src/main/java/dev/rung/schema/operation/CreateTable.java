package dev.rung.schema.operation;

import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TableOptions;
import java.util.List;
import java.util.Optional;

/**
 * Creates a table, with its constraints, indexes and comments.
 *
 * @param table its definition
 * @since 0.1
 */
public record CreateTable(TableDefinition table) implements TableOperation, Creation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(lock(), RowAccess.NONE).since(Versions.of(table));
    }

    /** Foreign keys create triggers on the tables that they refer to; a partition changes its parent. */
    private TableLock lock() {
        if (table.options().partitionOf().isPresent()) {
            return TableLock.ACCESS_EXCLUSIVE;
        }
        if (table.constraints().stream()
                .anyMatch(
                        constraint -> constraint.as(ForeignKeyConstraint.class).isPresent())) {
            return TableLock.SHARE_ROW_EXCLUSIVE;
        }
        return table.options().inherits().isEmpty() ? TableLock.NONE : TableLock.SHARE_UPDATE_EXCLUSIVE;
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropTable(table));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.STRUCTURE;
    }

    @Override
    public SchemaObjectName creates() {
        return SchemaObjectName.of(SchemaObjectName.Kind.RELATION, table.name());
    }

    /** The new table itself is not used yet. */
    @Override
    public Optional<QualifiedName> lockedTable() {
        return table.options().partitionOf().map(TableOptions.PartitionOf::parent);
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createTable(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.tableCreated(table);
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
