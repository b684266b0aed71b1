package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Drops a column with its values.
 *
 * @param table the table
 * @param column its definition, for the inverse
 * @since 0.1
 */
public record DropColumn(QualifiedName table, ColumnWithParts column) implements ColumnOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AddColumn(table, column));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.LOSSY;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.of(new StoredData.Values(table, column.column().name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropColumn(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(
                ObjectReference.partOf(ObjectKind.COLUMN, table, column.column().name()));
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
