package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Changes a storage parameter of a table.
 *
 * @param table the table
 * @param parameter its name, such as {@code fillfactor}
 * @param from the value before; empty for the default
 * @param to the new value; empty for the default
 * @since 0.1
 */
public record AlterStorageParameter(QualifiedName table, String parameter, Optional<String> from, Optional<String> to)
        implements TableOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(
                parameter.equals("user_catalog_table") ? TableLock.ACCESS_EXCLUSIVE : TableLock.SHARE_UPDATE_EXCLUSIVE,
                RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterStorageParameter(table, parameter, to, from));
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
        return visitor.alterStorageParameter(this);
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
