package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Makes a generated column an ordinary one that keeps its values. The rollback drops it and adds it again, so that all values
 * are computed.
 *
 * @param table the table
 * @param column what it was
 * @since 0.1
 */
public record DropExpression(QualifiedName table, ColumnWithParts column) implements ColumnOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropColumn(table, plain()), new AddColumn(table, column));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.STRUCTURE;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropExpression(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    private ColumnWithParts plain() {
        return new ColumnWithParts(column.column().withValue(Optional.empty()), column.constraints(), column.indexes());
    }
}
