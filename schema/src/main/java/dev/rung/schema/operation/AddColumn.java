package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Adds a column, with its constraints, indexes and comment.
 *
 * @param table the table
 * @param column its definition
 * @since 0.1
 */
public record AddColumn(QualifiedName table, ColumnWithParts column) implements ColumnOperation, Creation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, AddedColumnAccess.ofAdding(column))
                .since(Versions.of(column));
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropColumn(table, column));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.STRUCTURE;
    }

    @Override
    public SchemaObjectName creates() {
        return new SchemaObjectName(
                SchemaObjectName.Kind.COLUMN, table, Optional.of(column.column().name()));
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addColumn(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.columnAdded(table, column);
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.columnAdded(column);
    }
}
