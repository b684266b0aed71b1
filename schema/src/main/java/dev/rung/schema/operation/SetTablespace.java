package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Moves the rows of a table to another tablespace; its indexes stay.
 *
 * @param table the table
 * @param from the tablespace before
 * @param to the new tablespace
 * @since 0.1
 */
public record SetTablespace(QualifiedName table, Identifier from, Identifier to) implements TableOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.REWRITES);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new SetTablespace(table, to, from));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(table);
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.setTablespace(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
