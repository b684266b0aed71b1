package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RowsDefinition;
import dev.rung.schema.definition.UpdateDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Deletes rows by their keys, whatever their other values have become. A row that does not exist is skipped.
 *
 * @param rows the rows as they are, for the inverse
 * @since 0.1
 */
public record DeleteRows(RowsDefinition rows) implements StatementOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ROW_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new InsertRows(rows));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.LOSSY;
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
        return visitor.deleteRows(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
