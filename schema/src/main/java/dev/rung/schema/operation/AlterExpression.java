package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnValue.Generated;
import dev.rung.schema.definition.GeneratedStorage;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Changes the expression of a generated column; PostgreSQL 17 and later.
 *
 * @param table the table
 * @param column the column
 * @param from the definition before
 * @param to the new definition
 * @since 0.1
 */
public record AlterExpression(QualifiedName table, Identifier column, Generated from, Generated to)
        implements ColumnOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, isStored() ? RowAccess.REWRITES : RowAccess.SCANS)
                .since(isStored() ? 17 : 18);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterExpression(table, column, to, from));
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
        return visitor.alterExpression(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    private boolean isStored() {
        return to.storage() == GeneratedStorage.STORED;
    }
}
