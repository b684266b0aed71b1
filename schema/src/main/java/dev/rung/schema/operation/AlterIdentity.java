package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnValue.Identity;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Adds, drops or changes the identity of a column. A new identity sequence starts after the highest existing value.
 *
 * @param table the table
 * @param column the column
 * @param from the definition before
 * @param to the new definition
 * @since 0.1
 */
public record AlterIdentity(QualifiedName table, Identifier column, Optional<Identity> from, Optional<Identity> to)
        implements ColumnOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, from.isEmpty() ? RowAccess.SCANS : RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterIdentity(table, column, to, from));
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
        return visitor.alterIdentity(this);
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
