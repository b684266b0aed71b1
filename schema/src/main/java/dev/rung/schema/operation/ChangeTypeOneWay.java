package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Changes the type of a column, without an inverse.
 *
 * @param table the table
 * @param column the column
 * @param to its new type, and how values become it
 * @since 0.1
 */
public record ChangeTypeOneWay(QualifiedName table, Identifier column, ColumnType to) implements RemovalOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.REWRITES);
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(table);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.changeTypeOneWay(this);
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
