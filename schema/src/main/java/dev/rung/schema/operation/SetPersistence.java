package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableOptions.Persistence;
import java.util.List;
import java.util.Optional;

/**
 * Makes a table LOGGED, whose rows survive a crash, or UNLOGGED.
 *
 * @param table the table
 * @param to the new persistence
 * @since 0.1
 */
public record SetPersistence(QualifiedName table, Persistence to) implements TableOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.REWRITES);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new SetPersistence(table, to == Persistence.LOGGED ? Persistence.UNLOGGED : Persistence.LOGGED));
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
        return visitor.setPersistence(this);
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
