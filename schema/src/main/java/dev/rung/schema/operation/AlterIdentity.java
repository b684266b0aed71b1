package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnValue.Identity;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Gives a column a sequence of its own, takes it away, or changes how it counts. A new sequence goes on after the highest value
 * that is there.
 *
 * @param table the table
 * @param column the column
 * @param from what it was
 * @param to what it is to be
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
