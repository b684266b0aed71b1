package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Sets or drops NOT NULL of a column. Setting it checks all rows.
 *
 * @param table the table
 * @param column the column
 * @param to the new nullability
 * @since 0.1
 */
public record AlterNullability(QualifiedName table, Identifier column, Nullability to) implements ColumnOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(
                TableLock.ACCESS_EXCLUSIVE, to == Nullability.NOT_NULL ? RowAccess.SCANS : RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterNullability(
                table, column, to == Nullability.NOT_NULL ? Nullability.NULLABLE : Nullability.NOT_NULL));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterNullability(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.columnRequired(column);
    }
}
