package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RowsDefinition;
import dev.rung.schema.definition.UpdateDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Inserts rows. The rollback deletes the rows with these keys, whatever their other values have become.
 *
 * @param rows the rows
 * @since 0.1
 */
public record InsertRows(RowsDefinition rows) implements StatementOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ROW_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DeleteRows(rows));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.STRUCTURE;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(rows.table());
    }

    @Override
    public Optional<UpdateDefinition> overwrites() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.insertRows(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
