package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Changes the type of a column, and converts its values.
 *
 * @param table the table
 * @param column the column
 * @param from its old type, and how values become it again
 * @param to its new type, and how values become it
 * @since 0.1
 */
public record ChangeType(QualifiedName table, Identifier column, ColumnType from, ColumnType to)
        implements ColumnOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, TypeConversion.of(from, to));
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ChangeType(table, column, to, from));
    }

    @Override
    public Reversibility reversibility() {
        return TypeConversion.keepsAll(from, to) ? Reversibility.EXACT : Reversibility.LOSSY;
    }

    @Override
    public Optional<StoredData> destroys() {
        return TypeConversion.maySpoil(from, to) ? Optional.of(new StoredData.Values(table, column)) : Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.changeType(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.columnTypeChanged();
    }
}
